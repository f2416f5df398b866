"""English phrases of service and set-up, and of those who want no shop; the rest stands in `english`."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

SERVICE: PhraseTable = {
    Signal.PROBLEM: """not working | doesnt work | does not work | stopped working | isnt working | wont work | didnt work
        | wont turn on | does not turn on | doesnt turn on | wont start | wont open | wont load | wont charge | wont connect
        | broken | broke | damaged | defective | faulty | cracked | torn | ripped | leaking | leaks | missing
        | wrong item | wrong size | wrong color | wrong colour | wrong order | wrong product | wrong address
        | error | error code | crash | crashes | crashing | keeps | freezes | frozen | bug | glitch | issue | issues
        | problem | problems | trouble | complaint | complain | refund | money back | return it | want to return | exchange it
        | replacement | never arrived | hasnt arrived | has not arrived | didnt arrive | not arrived | not received
        | havent received | have not received | didnt receive | never received | never got | still waiting | still havent
        | where is my | wheres my | late | delayed | overdue | charged twice | double charged | overcharged
        | cant log in | cannot log in | cant login | cant access | unable to | cant open | locked out | forgot my password
        | reset my password | no signal | no internet | no hot water | stuck | failed | fails | didnt get | dont get
        | noise | smells | stain | stained | fell off | came off | wont print | flickers | wont close | expired
        | disappointed | still not | same problem | again not | not turning on | not opening | not loading | not charging
        | not showing | not connecting | cancelled my | came without | arrived without | snapped | dent | dented | scratch | scratched | chipped | shattered | smashed | burnt | burning | overheating
        | goes blank | only play | only plays | offline | offline again | turned up broken | nobody turned up |
        no one turned up | nobody showed | didn't turn up | didnt show up | no show | hasn't come | hasnt come | hasn't
        turned up | not here | its not here | it's not here | not delivered | says delivered | marked as delivered |
        lost parcel | lost package | nothing yet | and nothing | still nothing | no update | no reply | no response | no
        answer | not charged | charged me | wrong amount | wrong price | double payment | payment failed | declined |
        card declined | takes my card | wont accept | won't let me | wont let me | doesnt let me | does not let me |
        can't find my order | cant checkout | unable to checkout | code isnt working | code doesnt work | link doesn't
        work | link doesnt work | link is broken | link not working | disconnects | keeps cutting | cut out | cuts out |
        very slow | too small | too big | doesn't fit | doesnt fit | not as described | not what i ordered |
        isn't what i ordered | different from | different to | mouldy | moldy | stale | out of date | melted |
        allergic | rash | dead on arrival | flat battery | won't hold | not heating | no heating | not cooling |
        not cold | leak | dripping | blocked | clogged | jammed | rattling | loud noise | squeaking | tripping | sparks
        | wobbly | fell apart | falling apart | peeling | faded | shrunk | ruined | unhappy | not happy | not
        good enough | let down | poor quality | rubbish | horrendous | shocking | waiting on my refund | waiting for my
        refund | where's my | wheres the | where is the refund | chase | chasing | swap it | send it back |
        need to return | warranty claim
        | stopped working again | not working again | isnt working again | isn't working again | broken again | down
        again | happening again | happened again | problem again | issue again | same problem again | same issue again |
        its back again | it's back again | gone again | went off again | died again |
        crashed again
        | charged by mistake | taken by mistake | mistake on my | mistake in my | made a mistake""",
    Signal.ANGER: """scam | scammer | scammers | scammed | worst | terrible | horrible | awful | ridiculous | unacceptable
        | disgusting | pathetic | joke of | disgrace | rip off | ripoff | fraud | thieves | liars | report you | sue you | lawyer
        | consumer protection | fed up | sick of | angry | furious | useless | shame on | never again | bad service
        | poor service | rude | wtf | what the hell | thanks for nothing | bad review
        | absolute joke | joke of a | disgraceful | appalling | diabolical | shambles | cowboys | con artists |
        crooks | ripped off | conned | trading standards | chargeback | small claims | solicitor | livid | raging
        | fuming | had enough | had it with | last time i | never using | never ordering | 4th time | third time
        | how many times | nobody replies | no one replies | ignoring me | being ignored | stop ignoring | answer me |
        are you kidding | taking the mick | taking the piss | worst service | worst experience | zero stars | one star |
        1 star""",
    Signal.FIXED: """works now | working now | it works | it worked | that worked | works again | working again | works perfectly
        | works fine | works great | solved | resolved | fixed | sorted | all good | all good now | its back | is back
        | back online | problem gone | issue gone | no more issues | got it now | that did it | that did the trick
        | did the trick | i can log in | im in now | im in | able to log in | got in | got the refund | got my refund
        | received the refund | refund received | received the replacement | new one arrived | replacement arrived
        | thats better | no longer an issue | perfect now | fine now | ok now | okay now | good now | you fixed
        | that helped | that helps | very helpful | its fine now | found it | up and running
        | worked thanks | worked thank | worked perfectly | works thanks | all working | all sorted | sorted thanks |
        sorted now | sorting that | for sorting | sorted it | sorted cheers | money's in | moneys in | money is in |
        refund came | refund is in | refund arrived | got refunded | been refunded | refunded now | came through | it
        came through | came up | its up | it's up | back up | back on | its working | it's working | working thanks |
        working perfect | fitted it | closes lovely | good as new | like new | no more noise | no more leak | stopped
        leaking | perfect thanks that | that fixed it | that fixed | fixed it | that sorted it | sorted itself | logged
        in | in now | can get in | got access | found it thanks | received it now | arrived now | turned up now | it's
        here | its here now | here now thanks | problem solved | issue resolved | cracked it | bingo | success""",
    Signal.WAIT: """i'll wait | will wait | ok waiting | waiting | i'll try | will try | let me try | let me check | ill check
        | one sec | one moment | a sec | hold on | sec | just a minute | will send | i'll send | ill look for | later today
        | when i get home | tonight when | give me a | brb | keep me posted | keep me updated | let me know
        | bear with me | give me a sec | give me 5 | two mins | 2 mins | 1 min | one min | gimme a sec | hang on | just
        looking for it | looking for it | will do later | do it tonight | do it later | do it when | send it later |
        send later | send tonight | will get it | get that to you | get it over to you | get you that | will dig it out
        | dig it out | at work now | not home | not at home | when im home | when i'm back | once i'm home""",
    Signal.START: "next step | next steps | what happens next | what happens now | whats next | what's next | what now | what do we do next | what do i do next | get started | getting started | to start | when do we start | how do we start | how do we begin | begin | who do i talk to | who do i speak to | who do we talk to | what do you need from | what do you need | what else do you need | how long will it take | when will it be ready | when will it be done | is it ready | is our | is my | how long until | when can you | when can we | when are you | when will you | when is the | when does | when could | when would you | how soon can | how soon could | how soon would | earliest you can | whats the earliest | what's the earliest | what do we need | anything you need from",
    Signal.HOWTO: """how do i | how do we | how can i | how can we | how to | where do i | where can i | where can i find
        | where do i find | where is the | where do we | can i change | can i add | can i edit | can i export | can i set
        | is there a way | is it possible to | what does _ mean | how does the | tutorial | user guide | manual
        | user manual | training | show me how | teach me | teach us | walk me through | explain how | cant find the
        | which button | what is the button | how would i | whats the difference between | can we change | can we add
        | guide me | learn how | how should i | can the app | can the system | does the app | does the system
        | how would we | where does the | where would i | where would we | how does one | how can my | how can our | can
        my staff | own login | what button | what does the | how do you add | how do you change | how do you set | whats
        the best way to | what's the best way to | is there an option | is there a setting | is there a button | can it
        do | can we set | can you show | can someone show | show us how | a quick demo | walkthrough | video on how |
        any guide | any video | any tutorial | instructions | refresher | stuck on how | figure out how | not sure how
        to | unsure how to | dont know how to | don't know how to | struggling to find | remind me how | export the |
        import the | print the
        | do i drag | do i click | do i need to | do i have to | where does it | don't get the | dont get the | i don't
        get how | dont get how | don't understand how | dont understand how | doesn't make sense | confused by |
        confused about | shortcut | can two people | can more than one | can several
        | which screen | which page | which menu | which tab | what screen | what page | what menu | which setting | do
        i use to | do we use to | do i press | do i enter | do we enter | do i record | do we record""",
    Signal.ACTIVE: """we use it every day | use it every day | using it every day | use it daily | using it daily | running great
        | running smoothly | runs smoothly | runs great | working great | works great | works really well | working well
        | working perfectly | works perfectly | going great | going well | going smoothly | staff love | team loves
        | staff loves | love the system | love the app | love the software | love using | very happy with | happy with
        | so happy with | really happy | very satisfied | satisfied | saves us | saves me | saving us | saved us
        | no issues so far | no problems so far | no complaints | all running | up and running | everything works
        | everything is working | everything is fine | everything is great | got the hang | used to it now
        | best decision | easy to use | so easy | made our life | couldnt be happier | weeks now | since we started
        | loving it | first sales | smooth so far | fully set up
        | game changer | gamechanger | lifesaver | life saver | no more missed | couldnt live without | couldn't live
        without | how did we manage | wouldn't go back | wouldnt go back | everyone's on it | everyone is on it |
        everyone uses | whole team uses | whole team is | team is happy | team are happy | staff are happy | staff happy
        | clients love | customers love | really enjoying | enjoying the | enjoying it | loving the | love the new |
        love how | been great | been brilliant | been amazing | been fantastic | working a treat | works a treat | works
        like a dream | like a dream | like clockwork | like a charm | no complaints here | zero issues | without a hitch
        | smooth sailing | all good here | all going | its going | it's going really well | really well | couldn't be
        happier | happy so far | pleased so far | impressed | really impressed | saved hours | saves hours | so much
        time | so much easier | made life easier | makes life easier | worth every | best thing we | recommending you |
        recommended you to | using it all the time | use it all the time | use it constantly | use it for everything |
        bookings are up | sales are up | already up
        | over the moon | brought in | already brought | in love with the | can't imagine | cant imagine | best thing
        since
        | really well actually | going really well | stopped using the old | got rid of the old | never looked back | so
        far so good | smooth as | all smooth""",
    Signal.CHURN: """cancel my subscription | cancel the subscription | cancel our subscription | cancel our plan | cancel my plan
        | cancel my account | cancel the contract | cancel our account | cancel subscription | cancel our contract
        | close our account | close my account | close the account | delete my account | delete our account
        | stop using | stopped using | stop the service | end the contract | terminate | not renew | wont renew
        | not be renewing | dont want to continue | not continue | not continuing | discontinue | switching to
        | switched to | moving to another | moved to another | went back to | going back to | another provider
        | another system | competitor | leaving | we are leaving | refund us | want a refund | want our money back
        | want my money back | no longer use | dont use it | not using it | no longer need | want to cancel
        | like to cancel | decided to cancel | please cancel | closing our business | closing down | closed our shop
        | how do i cancel | how can i cancel | how to cancel | just cancel | cancel it please | cancel please | want out
        | opt out of the plan | moved over to | moved over | gone back to | going back | moved away | move away from |
        moving away | gone with another | gone with someone | found a cheaper | found another | found an alternative |
        shut the account | shut down the account | shut our account | close it down | close the subscription | end our
        subscription | end my subscription | end the subscription | end of the month and | wont be carrying on | won't
        be carrying on | not carrying on | carrying on after | wont be continuing | won't be continuing | not be
        continuing | won't continue | wont continue | not going to continue | no longer continue | stop the subscription
        | stop our subscription | stop our plan | stop my plan | pause indefinitely | unsubscribe us | not getting value
        | not worth the | not worth it for us | not working out | isnt working out | isn't working out | not for us
        anymore | didn't work for us | didnt work for us | doesnt work for us | no use to us | don't need it anymore |
        dont need it any more | don't use it any more | dont use it anymore | too complicated for us | too expensive for
        us | too expensive to keep | not renewing | wont be renewing | won't be renewing | remove our card | stop
        charging | stop billing | refund the rest | export our data and
        | not _ renew | not _ renewing | not _ continue | not _ extend | when our contract ends and | decided not to
        renew | decided against renewing | going with a cheaper | cheaper one | cheaper alternative | cheaper option
        | go back to | back to spreadsheets | isn't for us | isnt for us | not for us | is not for us | wind up |
        winding up | shutting down | shutting up shop | closing the business | business is closing | won't need the |
        wont need the | no longer need the | stop the direct debit | cancel the direct debit | stop my direct debit |
        stop taking payment | stop payments
        | don't use it enough | dont use it enough | not using it enough | justify the cost | justify the price | can't
        justify | cant justify | close my acc | close the acc
        | end our contract | end my contract | end our plan | sold the business | sold the shop | sold our business |
        moving on | parting ways | retiring and | discontinue our | discontinue the | wrap up our account | stop the
        account | stop our account""",
    Signal.ASKS: """please send | please share | please provide | please give | please confirm | please reply | please fill
        | kindly send | kindly provide | kindly share | could you send | can you send | could you share | can you share
        | could you provide | can you provide | may we have | may i have | can we have | can i have your | could you tell
        | can you tell | could you confirm | can you confirm | we need your | we still need | we also need | need your
        | send us | send me | share your | provide your | let us know | let me know | tell us | tell me | which one
        | what size | which size | which colour | which color | would you like | shall we | shall i | do you want
        | when would | what time | which day | how many | waiting for your | awaiting your | once you send | dm us your
        | drop your
        | what's your | whats your | what is your | can you tell me | can you give me | could you give | could i take |
        can i take your | can i get your | can you pop | pop me | pop over | pop your | send us a pic | send me a pic |
        send a pic | send pics | send a photo | send over | any chance you | any chance of a | a screenshot | screenshot
        it | what address | what name | which name | name is it under | under what name | best number | best email | a
        contact number | contact number for you | email address please | your postcode | what postcode | what size are |
        which car | what model | what brand | what date | what dates | which date | what day | what days | how big | how
        many people | how many rooms | how long is | single or | collection or delivery | delivery or collection | pick
        up or delivery | cash or card | what colour | what color | need the | we'd need | we would need | we'll need |
        we need the | we need a | just need your | just need the | still need your | still need the | still waiting on |
        waiting on your | missing your | are you still interested | still interested | still want | did you manage | did
        you get a chance | have you had a chance | would you still | shall we rebook | when suits | when would suit |
        what works for you | does _ work for | would _ suit | suit you | is that ok | is that okay | ok for you | let me
        know if | let us know if | let us know which | let me know which | fancy | want me to | want us to | would you
        prefer""",
    Signal.WORKING: """looking into | look into it | checking | will check | we'll check | well check | let me check | ill check
        | will investigate | investigating | working on | being processed | in process | processing | passed this to
        | passed it to | passed it on | forwarded | escalated | escalate | raised | opened a claim | opened a ticket
        | opened a case | our technician | a technician | our team | technical team | engineer | sending you a new
        | send you a new | send a new | sending a new | send a replacement | sending a replacement | replacement is
        | replacement on its way | we'll replace | will replace | refunding | will refund | refund has been
        | issued a refund | started the refund | refund is | get back to you | update you | keep you posted
        | keep you updated | follow up | following up | will fix | fixing | repairing | being repaired | inspecting
        | in touch with the courier | contacted the courier | put together | preparing | will call you | sending him
        | sending her | arranging | will arrange | ordered the part | waiting for the part | bear with us | shortly
        | chase | chasing | chased | chase finance | re-sent | resent | resend | sending another | send another |
        popping a | sending out a | sending a spare | spare in the post | finding you | find you another | spoke to the
        | spoken to the | speaking to | speak to the | talk to the courier | contacting | will contact | have contacted
        | reached out to | booking an engineer | booked an engineer | booking a technician | someone will come | someone
        is coming | sending someone | send someone | on their way | on the case | on it | right on it | digging into |
        dig into | looking at it | take a look | taking a look | having a look | will have a look | find out | finding
        out | finding out what | let you know | will confirm the slot | will confirm shortly | confirm shortly | will
        message as soon | message you as soon | as soon as i have | as soon as we have | as soon as we know | as soon as
        i know | by end of day | by tomorrow | within 24 hours | within 48 hours | within the hour | started a | opened
        an | logged it | logged a | logged this | flagged it | flagged this | raised it | raised this | putting through
        | put through a | processing your | credited | crediting | replacing it | replace it | replacement tomorrow |
        collecting it | collect it from you | arrange a | arranged a | sort it out | sort this out | sorting it |
        sorting this | sort a new one | get it sorted | getting it sorted | we're on to it
        | ordering one in | ordered one in | order one in | part ordered | should be here | should arrive | replace the
        pump | replace the | we'll swap | will swap | i've refunded | ive refunded | we've refunded | weve refunded |
        refunded one | refunded you | just refunded | sending dave | sending back""",
    Signal.TRY: """please try | try again | try to | try once more | could you try | can you try | have you tried | please restart
        | restart | please check | please reset | reset it | reinstall | please update | update the app | clear the cache
        | unplug | turn it off | switch it off | did that | does it work | is it working | did it work | please log out
        | check your spam | check your inbox | check your email | check the settings | check if | try this
        | does it happen | give it a go | give that a go | have another go | another go | factory reset | hold power |
        let us know how it goes | tell us how it goes | see if that | see if it | does that help | did that help | is
        that better | any better | check now | look now | refresh | re-adding | re-add it | log out and | log back in |
        clear your | switch it off and on | off and on again | power cycle | unplug it | different browser | another
        browser | private window | incognito | check your junk | junk folder | check again | charge it overnight | press
        and hold""",
    Signal.CLOSING: """you're welcome | youre welcome | welcome anytime | no problem | no worries | my pleasure | anytime | have a nice
        | have a great | have a good | have a lovely | take your time | take care | enjoy | glad to hear | glad to help
        | happy to help | sorry to hear that | all the best | thanks for letting us know | wonderful to hear
        | so pleased | glad you like | glad you liked | glad you love | aw thank you | aww thank you | aww thanks |
        thanks so much for the feedback | love to hear | great to hear | happy to hear | lovely to hear | pleasure |
        anytime x | not a problem | no probs | no prob | have a good one | sorry it didnt | shame | that's a shame |
        hope to see you""",
    Signal.AUTO: """thanks for your message | thank you for your message | thanks for contacting | thank you for contacting
        | thanks for reaching out | thank you for reaching out | thanks for messaging | thank you for messaging
        | get back to you as soon as | reply as soon as | respond as soon as | we will reply | we'll reply | currently away
        | were away | we are away | we are closed | currently closed | outside business hours | outside our | automated
        | automatic reply | autoreply | auto reply | someone will be with you | will respond within | reply within
        | we have received your message | received your message""",
    Signal.HELP: """how can we help | how can i help | how may i help | how may we help | what can we do for you | what can i do for you
        | anything else | welcome to | anything specific | any questions | can i help you | can we help you
        | looking for something | looking for anything | looking for a gift
        | what can we do | what are you after | how can i be of | what brings you | shout if you need | anything in
        particular | what can we help | need a hand | what would you like | let me know how i can | please choose | talk
        to a person""",
    Signal.SETUP: """importing | imported | configuring | configured | setting up | installing | uploading | uploaded | migrating
        | customer list | product list | price list attached | the file | spreadsheet | in excel | csv | logo | data import
        | your templates | creating your account | created your account | account is created | activated your
        | activating | connecting your | integrating | integration | mapping | data entry | entering your
        | sent the photos | product photos | sent the documents | sent you the | sent over the | attached | filled in the form
        | admin access | gave you access | access granted | domain | dns | test order | test run | wiring | cabling
        | technician is here | installer is here | half done | almost done | step one | step 1 | next step is
        | to finish the setup | finish the setup | setup in progress | onboarding form
        | building your | build your | first draft | drafting | putting your | loading your | loading the | load your |
        loading everything | got everything | sent over the menu | sent the menu | menu and photos | sent it all | sent
        everything over | sent you everything | sent everything | here are the | here is the list | heres the list |
        here's the list | here's our | heres our | list attached | see attached | price sheet | customer data | stock
        list | staff list | opening balances | setting it up | setting everything up | setting you up | set you up |
        setup is | half way | halfway | nearly there | nearly done | almost there | nearly finished | finishing the |
        finish off | finishing off | testing it | running tests | going live | go live | goes live | wiring up | fitting
        the | fitters are | engineer is | engineer is on site | on site now | cables | drilling | hardware arrived |
        router arrived | tablets arrived | terminal arrived | kit arrived | migrate | moving your data | transferring
        your | mapping your | creating your | created your | login details | your login is
        | are up | is up | last two | recorder | first visit done | back thursday for | back monday for | back tomorrow
        to finish | finish the last | to finish | any news on our install | news on our | progress on
        | created so far | rest after | so far""",
    Signal.SPAM: """followers | seo | first page of google | first page on | search engines | rank your website | boost your page
        | grow your page | grow your followers | increase your sales | web design services | we design websites
        | digital marketing agency | crypto | bitcoin | forex | trading platform | guaranteed profit | investment opportunity
        | passive income | earn money | earn daily | work from home | make money | business loan | loan offer
        | personal loan | no collateral | interest rate loan | apply now | you have won | youve won | claim your prize
        | lottery | free gift card | giveaway winner | violating community | community standards | will be disabled
        | will be deleted | copyright infringement | verify your account | confirm your account | page has been reported
        | appeal | on telegram | sugar daddy | sugar baby | hot girls | adult dating | casino | betting | viagra
        | dear page owner | dear admin | dear business owner | click the link | click here | click this link
        | limited offer click | sponsorship offer | brand ambassador | cheap rate | wholesale supplier from | we are manufacturer
        | we are a manufacturer | mlm | financial freedom | join our team and earn | reset your account
        | add me on whatsapp | private pics | private photos | handsome | i am new here | lets chat private | real
        followers | 10k followers | more followers | likes and followers | engagement is low | ranking well | isn't
        ranking | isnt ranking | free audit | seo packages | seo services | seo expert | increase traffic | more traffic
        | generate leads | qualified leads | lead generation | we can bring | promote your page | promote your business
        | collab with our brand | become our ambassador | explainer video | app development services | website
        development | redesign your website | your account has been flagged | account will be suspended | page will be
        suspended | suspended within | policy violation | violated our | dear customer your | confirm your identity |
        click below | dm to claim | you have been selected | been selected | inheritance | donation of | widow | prince
        | god bless you as | whatsapp me for | investment plan | double your money | usdt | nft | airdrop | signals |
        binary options | loan at | loans at | instant loan | quick loan | get a loan | loan up to
        | trading bot | earn up to | limited spots | ai trading | join now | weekly profit | daily profit | 100%
        profit
        | need a loan | need loan | do you need a loan | financial agent | loan agent | certified | % interest | email
        us now | apply today | loan for business | fund your business | funding | get funded | credit repair | bad
        credit | dear friend | dear beloved
        | business proposal | proposal worth | reply on my private | private email | kindly reply | noticed your site |
        noticed your website | noticed your page | checked your page | checked your website | came across your page |
        came across your website | visited your website | visited your page | redesign | free mockup | free mock up |
        free quote for your website | for small businesses from | send examples | send you examples | send you samples
        of our | our portfolio | we are an agency | digital agency | we specialize in | we specialise in | social media
        management | manage your social | content for your page | increase your followers | increase followers |
        increase engagement | boost your | boost sales | outsourcing | virtual assistant services | data entry services
        | web developers | app developers | google ranking | rank higher | guest post | backlinks | link building |
        domain authority | million dollars | next of kin | late client | beneficiary | western union | army general |
        lonely | looking for serious relationship | hookup | onlyfans | only fans | nudes | sexy""",
    Signal.STEER: """ignore previous | ignore all previous | ignore your previous | ignore all rules | ignore the rules
        | ignore your instructions | ignore all instructions | ignore the above | ignore everything above
        | ignore the instructions | ignore any | disregard previous | disregard all | disregard the | disregard your
        | forget your instructions | forget all previous | forget previous | you are now | act as | system prompt
        | system note | system message | system override | override | developer mode | as an ai | dear ai | hey ai | note to ai
        | ai assistant | note to the system | mark me as | mark this as | mark as won | mark as resolved | mark this lead
        | tag me as | tag this | label me | label this | set my score | set the score | set lead | score 100 | score of 100
        | score to 100 | score 99 | lead score | lead status | confidence 100 | 100 confidence | status won | status to won
        | stage closed won | classify me | classify this | prompt injection | new instructions | output json
        | respond with json | move me to | set stage | set status | highest score | jailbreak | instructions to the model
        | language model | assistant must""",
    Signal.WRONG: """wrong number | wrong person | wrong page | wrong chat | wrong account | wrong one sorry | wrong message
        | sent by mistake | sent this by accident | wrong recipient | not meant for you | meant for someone
        | messaged the wrong | oops wrong | thought you were | mistook you | ignore that message | wasnt for you
        | wrong window | wrong shop
        | meant to send | meant for a | was for someone else | meant to message | meant to text | sorry wrong | wrong
        thread | wrong business | wrong company | not you sorry | thought this was | i thought this was | mistaken |
        ooops | got the wrong | have the wrong | has the wrong
        | meant to message someone | message someone else | meant someone else | think you have the wrong | think youve
        got the wrong | got the wrong page | got the wrong number | reached the wrong | wrong inbox | ignore me | sorry
        ignore me | not who you think | you've reached | youve reached
        | messaged by mistake | wrote by mistake | message by mistake | texted by mistake | sent that by mistake | sent
        this by mistake | added by mistake | clicked by mistake | pressed by mistake""",
}

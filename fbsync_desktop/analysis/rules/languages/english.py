"""English phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """hi | hii | hello | helo | hey | heyy | hiya | yo | greetings | good morning | good afternoon
        | good evening | good day | morning | gm | hi there | hello there | how are you | happy new year""",
    Signal.FILLER: """a | an | the | is | are | am | im | was | were | be | been | it | its | this | that | these
        | those | i | you | u | ur | your | yours | we | us | our | my | me | mine too | he | she | they | them | his
        | her | in | on | at | of | to | for | from | by | with | without | and | or | but | so | if | then | than
        | as | do | does | did | have | has | had | can | could | would | will | shall | should | may | might
        | what | which | who | when | where | why | how | there | here | please | pls | plz | plss | kindly | sir
        | maam | madam | mam | guys | guy | bro | sis | dear | friend | team | everyone | all | any | some | one
        | ones | more | much | many | very | just | only | also | too | still | again | now | yet | know | ask
        | asking | inquire | inquiry | enquire | enquiry | question | info | information | details | item
        | items | product | products | thing | things | stuff | post | posted | ad | photo | picture | pic | page
        | something | anything | per | each | get | got | let | see | saw | about | up | out | want | need | like
        | yes | no | not | ok | not sure | maybe | think | sure yet | lol | haha | hehe | omg | wow | nice | cool
        | great | good | fine | well | really | today | currently | interested | been | lovely | oh | ah | hmm | um""",
    Signal.NEGATOR: """not | dont | doesnt | didnt | havent | hasnt | hadnt | wont | wouldnt | cant | cannot | couldnt
        | isnt | arent | wasnt | never | no | nothing | without | aint | yet to | still waiting to""",
    Signal.NEUTRAL: """not yet paid | will pay | i'll pay | going to pay | before i pay | to be paid | get paid
        | once paid | no worries | no problem | not a problem | no rush | not only | no idea | thank god | well done
        | when will it arrive | when will i receive | if it works | how does it work | how it works | will it work
        | work days | working days | business days | working hours | paid shipping | how long | free of charge
        | money back guarantee | no later than | not bad | cancellation policy | return policy | not today
        | can i cancel | can i return | right now | problem solving""",
    Signal.THANKS: """thanks | thank you | thank u | thankyou | thx | thnx | tnx | ty | tysm | tyvm | cheers | many thanks
        | much appreciated | appreciate it | appreciated | thanks a lot | thanks so much | ta""",
    Signal.YES: """yes | yep | yeah | yea | yup | ya sure | sure | ok | okay | okey | okie | k | kk | alright | all right
        | sounds good | perfect | of course | absolutely | definitely | agreed | that works | works for me | fine by me
        | thats fine | is fine | is perfect | great | works | will do | correct | exactly | go for it | suits me
        | suits us | good for me | good for us | can do | looking forward""",
    Signal.NO: "no | nope | nah | no thanks | no thank you | not really | no ty | no need | thats all | that is all",
    Signal.INFO: """where are you | where r u | where is your | wheres your | where are u | your location | located | location
        | your address | store address | shop address | opening hours | what time do you open | what time do you close
        | are you open | are you guys open | are u open | open on | business hours | store hours | opening times
        | what do you sell | what do you offer | what do you do | what do you have | what services | what kind of
        | what types of | what type of | services do you | more info | more information | more details | know more
        | tell me more | catalog | catalogue | brochure | your menu | see the menu | price list | pricelist
        | website | phone number | whatsapp | contact number | shop exactly | do you have a store | physical store
        | can i ask | i have a question | is anyone there | anyone there | hours are | hours do""",
    Signal.BROWSE: """just looking | just browsing | looking around | just checking | checking options | not sure yet
        | have a look | take a look | drop by | look around | window shopping | just curious | just wondering | pass by
        | maybe later | visit you | i'll visit | come by""",
    Signal.PRICE: """how much | hw much | how mch | howmuch | price | prices | priced | pricing | cost | costs | whats the rate
        | rate | rates | quote | quotation | estimate | fee | fees | charge for | do you charge | hm | starting price
        | price range | how expensive | what would it be | what would that be | total for""",
    Signal.AVAIL: """do you have | do u have | do you guys have | have you got | you got any | got any | available | avail
        | availability | in stock | still have | any left | left in stock | do you sell | do you make | do you do | do u make
        | do you offer | do you rent | do you fix | do you repair | do you carry | do you stock | still for sale
        | can you make | can you do | could you make | is it possible | is this possible | possible to | any chance
        | still there | any slots | free slots | have space | any openings | restock | sold out | do you provide
        | do you also | do you take""",
    Signal.WANT: """i want | i would like | i'd like | id love | i would love | i need | we need | we want | we would like
        | we'd like | looking for | i'm looking | searching for | interested in | im interested | need a | need some
        | i'm after | want to buy | wanna buy | want to order | wanna order | like to order | like to book | want to book
        | can i get | can i have | could i get | can i order | can i book | may i order | can we get | can we book
        | could i book | planning to | thinking of | thinking about | to purchase | to buy | to order | to book | to rent
        | i require | hoping to | need it | need them | put me down""",
    Signal.DATE: """monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tues | thurs | fri | tmrw
        | tomorrow | tomorow | tonight | next week | this week | weekend | next month | this month | january
        | february | in march | on march | april | in may | june | july | august | september | october | november
        | december | jan | feb | aug | sept | oct | nov | dec | noon | midday | christmas | new years eve | easter
        | valentines | by friday | in the morning | in the afternoon | end of the month | 1st | 2nd | 3rd | today at""",
    Signal.PLACE: """street | avenue | road | lane | drive | close | apt | apartment | flat | floor | postcode | zip code
        | district | downtown | my address | address is | deliver to | delivered to | ship to | shipping to
        | delivery to | i live in | im in | we are in | based in | from the airport""",
    Signal.DETAIL: """size | sizes | small | medium | large | xl | xxl | xs | inch | inches | cm | mm | meters | metres | sqm
        | ft | kg | kilo | kilos | grams | litre | liter | ml | pcs | pc | pieces | piece | dozen | pairs | pair | boxes
        | box of | pack of | packs | sets | people | persons | pax | guests | adults | kids | children | bedroom | bedrooms
        | red | blue | black | white | green | yellow | pink | purple | brown | grey | gray | beige | navy | gold | silver
        | custom | birthday | wedding | anniversary | baby shower | budget | two | three | four | five | six | ten | twelve
        | twenty | hours | days | nights | weekly | monthly | for my""",
    Signal.URGENT: "asap | urgent | urgently | right away | as soon as possible | immediately | rush | emergency | by today",
    Signal.RETURNING: """again this | same as last time | last time | as before | the usual | ordered before | bought before
        | bought from you | your regular | previous order | another order | order again | hi again | hello again
        | me again | repeat order | came back | this time""",
    Signal.DELIVERY: """deliver | delivery | delivered | ship | shipping | shipped | pick up | pickup | pick it up | collect it
        | courier | postage | do you ship | drop off | how long does it take | how soon | turnaround | warranty
        | guarantee | return policy | assembly | install it | shipping fee | delivery fee""",
    Signal.PAYHOW: """how can i pay | how do i pay | how to pay | how should i pay | where do i pay | where to pay
        | payment method | payment methods | payment options | mode of payment | payment details | payment terms
        | bank transfer | bank details | account number | accept card | accept cards | take card | take cards
        | credit card | debit card | pay by | pay with | pay in | pay on | pay cash | by card | in cash
        | cash on delivery | cod | installment | installments | instalments | deposit | down payment | downpayment
        | paypal | venmo | zelle | cashapp | apple pay | payment link | invoice me | send the invoice | pay online
        | pay upfront | pay half | pay later | pay when | accept payments | can i pay | do you accept""",
    Signal.DISCOUNT: """discount | discounts | last price | best price | lowest | cheaper | lower the price | price lower
        | negotiable | negotiate | any deal | better price | any offers | would you take | would you accept
        | would you do | will you take | will you accept | can you do _ for | can you do it for | could you do _ for
        | come down | do better | knock off | meet me halfway | meet in the middle | free shipping | free delivery
        | promo | promo code | coupon | bundle | if i buy | if i take | if i order | if i get | throw in | for both
        | my offer | i can offer | i can pay | i can do | ill give you | wiggle room | bulk price | special price
        | how about | i'll take it if | ill take _ if | match that | student price""",
    Signal.EXPENSIVE: """too expensive | expensive | pricey | too much | bit much | bit steep | steep | over my budget
        | out of my budget | above my budget | over budget | out of budget | cant afford | too high | a lot of money
        | more than i expected | more than i thought | more than expected""",
    Signal.LATER: """think about it | think it over | will think | let me think | sleep on it | let you know | get back to you
        | come back to you | ask my | talk to my | check with my | speak to my | discuss with | run it by | talk it over
        | consult | decide later | not decided | need to decide | i'll check with | will confirm later | get back to u
        | let me check with | need some time | next payday | after payday | when i get paid | talk with my
        | speak with my | ill let u know | show it to""",
    Signal.ORDER: """i'll take | i will take | i'll have | i'll buy | i will buy | i'll order | take it | take them | deal
        | lets do it | let's do | lets do this | lets go with | go with | we'll go with | i'll go with | book it
        | book me | book us | reserve it | reserve one | reserve for me | hold it for me | go ahead
        | please proceed | id like to proceed | lets proceed | i confirm | confirm my | confirming | count me in
        | sign me up | order please | place the order | place an order | ordered | ill pick | we'll take | we will take
        | order for | my order is | please reserve | please book | i want it | want it | want this one | ill get it
        | you have a deal | put it aside | save it for me | mine please | sold to me | we accept | i accept""",
    Signal.PAID: """paid | just paid | have paid | ive paid | already paid | payment sent | sent the payment | payment done
        | sent payment | made the payment | payment made | transferred | money sent | sent the money | sent you the money
        | sent the deposit | deposit sent | deposit paid | paid the deposit | proof of payment | receipt attached
        | heres the receipt | here is the receipt | payment receipt | payment completed | payment went through
        | transfer done | i transferred | bought it online | signed the contract | sent via bank | payment is done
        | screenshot of the payment | checked out online | completed the checkout""",
    Signal.RECEIVED: """received it | received them | i received | got it today | got them today | got my order | got my package
        | arrived | it arrived | they arrived | came today | picked it up | picked up today | order received | just got
        | received the | received my | they came | it came | was delivered | got here""",
    Signal.PRAISE: """love it | loved it | love them | loved them | so good | delicious | yummy | amazing | beautiful | gorgeous
        | excellent | fantastic | wonderful | awesome | exactly what | very happy | so happy | will order again
        | order again soon | highly recommend | recommend you | best ever | were a hit | was a hit | everyone loved
        | fits perfectly | looks great | great service | five stars | turned out | happy with it | very pleased""",
    Signal.REFUSE: """not interested | no longer interested | no longer need | dont need it | no longer looking | no thanks
        | no thank you | ill pass | i will pass | we'll pass | gonna pass | have to pass | changed my mind | change of mind
        | changed our mind | never mind | nevermind | nvm | forget it | cancel my order | cancel the order | cancel my booking
        | cancel it | want to cancel | need to cancel | have to cancel | like to cancel | please cancel
        | found cheaper | found it cheaper | found another | found one | found somewhere | found someone else
        | found something else | bought elsewhere | bought it elsewhere | bought one | bought another | already bought
        | got it elsewhere | got one elsewhere | got one already | from another shop | another seller | another shop
        | somewhere else | someone else | went with another | going with another | went with someone | went with a different
        | gone with | went elsewhere | look elsewhere | decided not to | decided against | dont want it anymore
        | dont want it | do not want | not going ahead | wont be going ahead | not proceeding | not for me | not for us
        | too expensive for me | too expensive thanks | dont need | wont need | not needed | not anymore | not buying
        | leave it then | leave it thanks | rather not | we are not interested | didnt want | call it off | dont bother""",
    Signal.STOP: """stop | stop messaging | stop writing | stop texting | stop sending | unsubscribe | leave me alone
        | dont message me | do not message | dont contact me | do not contact | dont write me | dont text me
        | remove me | take me off | opt out | blocking you | will block you | block you | stop contacting | stop spamming
        | dont send me""",
    Signal.WRONG: """wrong number | wrong person | wrong page | wrong chat | wrong account | wrong one sorry | wrong message
        | sent by mistake | by mistake | sent this by accident | wrong recipient | not meant for you | meant for someone
        | messaged the wrong | oops wrong | thought you were | mistook you | ignore that message | wasnt for you
        | wrong window | wrong shop""",
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
        | not showing | not connecting | cancelled my | came without | arrived without | stopped""",
    Signal.ANGER: """scam | scammer | scammers | scammed | worst | terrible | horrible | awful | ridiculous | unacceptable
        | disgusting | pathetic | joke of | disgrace | rip off | ripoff | fraud | thieves | liars | report you | sue you | lawyer
        | consumer protection | fed up | sick of | angry | furious | useless | shame on | never again | bad service
        | poor service | rude | wtf | what the hell | thanks for nothing | bad review""",
    Signal.FIXED: """works now | working now | it works | it worked | that worked | works again | working again | works perfectly
        | works fine | works great | solved | resolved | fixed | sorted | all good | all good now | its back | is back
        | back online | problem gone | issue gone | no more issues | got it now | that did it | that did the trick
        | did the trick | i can log in | im in now | im in | able to log in | got in | got the refund | got my refund
        | received the refund | refund received | received the replacement | new one arrived | replacement arrived
        | thats better | no longer an issue | perfect now | fine now | ok now | okay now | good now | you fixed
        | that helped | that helps | very helpful | its fine now | found it | up and running""",
    Signal.WAIT: """i'll wait | will wait | ok waiting | waiting | i'll try | will try | let me try | let me check | ill check
        | one sec | one moment | a sec | hold on | sec | just a minute | will send | i'll send | ill look for | later today
        | when i get home | tonight when | give me a | brb | keep me posted | keep me updated | let me know""",
    Signal.HOWTO: """how do i | how do we | how can i | how can we | how to | where do i | where can i | where can i find
        | where do i find | where is the | where do we | can i change | can i add | can i edit | can i export | can i set
        | is there a way | is it possible to | what does _ mean | how does the | tutorial | user guide | manual
        | user manual | training | show me how | teach me | teach us | walk me through | explain how | cant find the
        | which button | what is the button | how would i | whats the difference between | can we change | can we add
        | guide me | learn how | how should i | can the app | can the system | does the app | does the system""",
    Signal.ACTIVE: """we use it every day | use it every day | using it every day | use it daily | using it daily | running great
        | running smoothly | runs smoothly | runs great | working great | works great | works really well | working well
        | working perfectly | works perfectly | going great | going well | going smoothly | staff love | team loves
        | staff loves | love the system | love the app | love the software | love using | very happy with | happy with
        | so happy with | really happy | very satisfied | satisfied | saves us | saves me | saving us | saved us
        | no issues so far | no problems so far | no complaints | all running | up and running | everything works
        | everything is working | everything is fine | everything is great | got the hang | used to it now
        | best decision | easy to use | so easy | made our life | couldnt be happier | weeks now | since we started
        | loving it | first sales | smooth so far | fully set up""",
    Signal.CHURN: """cancel my subscription | cancel the subscription | cancel our subscription | cancel our plan | cancel my plan
        | cancel my account | cancel the contract | cancel our account | cancel subscription | cancel our contract
        | close our account | close my account | close the account | delete my account | delete our account
        | stop using | stopped using | stop the service | end the contract | terminate | not renew | wont renew
        | not be renewing | dont want to continue | not continue | not continuing | discontinue | switching to
        | switched to | moving to another | moved to another | went back to | going back to | another provider
        | another system | competitor | leaving | we are leaving | refund us | want a refund | want our money back
        | want my money back | no longer use | dont use it | not using it | no longer need | want to cancel
        | like to cancel | decided to cancel | please cancel | closing our business | closing down | closed our shop""",
    Signal.OFFER: """total | in total | package | packages | our offer | special offer | order form | fill in | fill out the form
        | starts at | starting at | starting from | each | per piece | per person | per hour | per night | price is | it costs
        | it would be | that would be | that comes to | comes to | attached the quote | our quote | the quote is
        | here is the quote | here are our prices | here are the prices | our rates | price list | all in | including
        | we can offer | i can offer | i could do | we could do | on sale for | free consultation | quotation""",
    Signal.ASKS: """please send | please share | please provide | please give | please confirm | please reply | please fill
        | kindly send | kindly provide | kindly share | could you send | can you send | could you share | can you share
        | could you provide | can you provide | may we have | may i have | can we have | can i have your | could you tell
        | can you tell | could you confirm | can you confirm | we need your | we still need | we also need | need your
        | send us | send me | share your | provide your | let us know | let me know | tell us | tell me | which one
        | what size | which size | which colour | which color | would you like | shall we | shall i | do you want
        | when would | what time | which day | how many | waiting for your | awaiting your | once you send | dm us your
        | drop your""",
    Signal.CONFIRM: """confirmed | is confirmed | order confirmed | booking confirmed | all confirmed | booked | you're booked
        | booked in | reserved for you | reserved | payment received | received your payment | deposit received
        | got your payment | payment confirmed | order received | order placed | noted your order | order noted | order is in
        | will be delivered | will be shipped | shipped | on its way | on the way | out for delivery | dispatched
        | will go out | goes out | go out | ship it | will ship | we'll deliver | well deliver | see you | see you then
        | see you on | all set | thank you for your order | thanks for your order | thank you for your purchase
        | thanks for your purchase | thank you for ordering | thanks for ordering | thank you for shopping
        | tracking number | ready for pick up | ready for pickup | put you down | you're in | enrolled | registered
        | appointment is set | well see you | its yours | it is yours | saved you""",
    Signal.WORKING: """looking into | look into it | checking | will check | we'll check | well check | let me check | ill check
        | will investigate | investigating | working on | being processed | in process | processing | passed this to
        | passed it to | passed it on | forwarded | escalated | escalate | raised | opened a claim | opened a ticket
        | opened a case | our technician | a technician | our team | technical team | engineer | sending you a new
        | send you a new | send a new | sending a new | send a replacement | sending a replacement | replacement is
        | replacement on its way | we'll replace | will replace | refunding | will refund | refund has been
        | issued a refund | started the refund | refund is | get back to you | update you | keep you posted
        | keep you updated | follow up | following up | will fix | fixing | repairing | being repaired | inspecting
        | in touch with the courier | contacted the courier | put together | preparing | will call you | sending him
        | sending her | arranging | will arrange | ordered the part | waiting for the part | bear with us | shortly""",
    Signal.TRY: """please try | try again | try to | try once more | could you try | can you try | have you tried | please restart
        | restart | please check | please reset | reset it | reinstall | please update | update the app | clear the cache
        | unplug | turn it off | switch it off | did that | does it work | is it working | did it work | please log out
        | check your spam | check your inbox | check your email | check the settings | check if | try this""",
    Signal.CLOSING: """you're welcome | youre welcome | welcome anytime | no problem | no worries | my pleasure | anytime | have a nice
        | have a great | have a good | have a lovely | take your time | take care | enjoy | glad to hear | glad to help
        | happy to help | sorry to hear that | all the best | thanks for letting us know | wonderful to hear""",
    Signal.AUTO: """thanks for your message | thank you for your message | thanks for contacting | thank you for contacting
        | thanks for reaching out | thank you for reaching out | thanks for messaging | thank you for messaging
        | get back to you as soon as | reply as soon as | respond as soon as | we will reply | we'll reply | currently away
        | were away | we are away | we are closed | currently closed | outside business hours | outside our | automated
        | automatic reply | autoreply | auto reply | someone will be with you | will respond within | reply within
        | we have received your message | received your message""",
    Signal.HELP: """how can we help | how can i help | how may i help | how may we help | what can we do for you | what can i do for you
        | anything else | welcome to | anything specific | any questions | can i help you | can we help you
        | looking for something | looking for anything | looking for a gift""",
    Signal.SETUP: """importing | imported | configuring | configured | setting up | installing | uploading | uploaded | migrating
        | customer list | product list | price list attached | the file | spreadsheet | in excel | csv | logo | data import
        | your templates | creating your account | created your account | account is created | activated your
        | activating | connecting your | integrating | integration | mapping | data entry | entering your
        | sent the photos | product photos | sent the documents | sent you the | sent over the | attached | filled in the form
        | admin access | gave you access | access granted | domain | dns | test order | test run | wiring | cabling
        | technician is here | installer is here | half done | almost done | step one | step 1 | next step is
        | to finish the setup | finish the setup | setup in progress | onboarding form""",
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
        | we are a manufacturer | mlm | financial freedom | join our team and earn | reset your account""",
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
}

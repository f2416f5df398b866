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
        | can i cancel | can i return | right now | problem solving
        | pay on collection | pay when you come | pay at pickup | pay when you collect | pay on the day | pay in store |
        pay in shop | hope it works | see if it works | if that works | how that works | sort code | no deposit | all
        good for | off the | come off the | day off | time off | x off | percent off | off all | hours off | off
        everything | % off | drop off | off to | dead good | loose change | loose fit | open late | running late | too
        late | late night | not late | is it late | slow cooker | slow release | lead time | flat rate | stick around |
        delivered locally | free delivery | free shipping | no refunds | refund policy | exchange rate | can i exchange
        | exchange policy | rubbish removal | rubbish collection | dead sea | boiler blocked | blocked drains | burnt
        orange
        | stopped using the old | stop using the old | stopped using spreadsheets | got rid of the old | instead of the
        old | stopped using paper | no longer need the old | don't use the old | look after""",
    Signal.THANKS: """thanks | thank you | thank u | thankyou | thx | thnx | tnx | ty | tysm | tyvm | cheers | many thanks
        | much appreciated | appreciate it | appreciated | thanks a lot | thanks so much | thanku | thankss | thnks | thanx | thanxx | cheers mate | ta x | ta very much | legend | lifesaver thanks |
        nice one | much obliged | bless you | appreciate that | appreciate the help | thanks again | thank you again""",
    Signal.YES: """yes | yep | yeah | yea | yup | ya sure | sure | ok | okay | okey | okie | k | kk | alright | all right
        | sounds good | perfect | of course | absolutely | definitely | agreed | that works | works for me | fine by me
        | thats fine | is fine | is perfect | great | works | will do | correct | exactly | go for it | suits me
        | suits us | good for me | good for us | can do | looking forward
        | thats grand | that's grand | grand | lovely | lovely thanks | fab | fab thanks | brill | ace | sweet | wicked
        | cool | cool thanks | that'd be great | that would be great | sounds great | sounds perfect | yes to that | yes
        i can | we can do | happy with that | happy with | no problem with that | suits | that suits | fine for me | ok
        with me | np | yh | yess | yesss | yes plz | yes pls | yes please | pls do | please do | ok do it
        | works for us | perfect see you | yes to | ya | deal | i'd love to | love to |
        sounds lovely""",
    Signal.NO: "no | nope | nah | no thanks | no thank you | not really | no ty | no need | thats all | that is all | naw | not now | not at the moment | no im good | i'm good | im good | im ok thanks | im fine thanks | all good thanks | nothing else",
    Signal.INFO: """where are you | where r u | where is your | wheres your | where are u | your location | located | location
        | your address | store address | shop address | opening hours | what time do you open | what time do you close
        | are you open | are you guys open | are u open | open on | business hours | store hours | opening times
        | what do you sell | what do you offer | what do you do | what do you have | what services | what kind of
        | what types of | what type of | services do you | more info | more information | more details | know more
        | tell me more | catalog | catalogue | brochure | your menu | see the menu | price list | pricelist
        | website | phone number | whatsapp | contact number | shop exactly | do you have a store | physical store
        | can i ask | i have a question | is anyone there | anyone there | hours are | hours do
        | what time r u open | r u open | what time are you | open til | open until | open till | open today | open
        tomorrow | open on sundays | open sundays | open late | your hours | do you open | info | more infos | details
        pls | details please | send details | info pls | info please | some info | get info | about your classes | about
        your services | about your products | whereabouts | where abouts | where in | which area are you | do you cover
        | what areas | parking | a showroom | do you have a shop | what do u sell | what have you got | what do u have |
        how does it work | how do you work | walk ins | walk in | walk-ins | your catalogue | what options | whats
        available | what's available | what are your services | what brands | do you have a menu | what else do you | is
        anybody there | are you based | ur location | your insta | link to your
        | car park | disabled access | wheelchair access | dog friendly | do i need to book | do we need to book | need
        an appointment | need to make an appointment | how do i get to | nearest station
        | tell me _ more | tell me a bit more | bit more about | more about what | what you do | what it is you do | u
        open | you open | open bank hol | bank hol | bank holiday | do you cater for | vegan | gluten free | halal | who
        are you | how long have you been | are you local | are you insured | are you registered | do you have reviews""",
    Signal.BROWSE: """just looking | just browsing | looking around | just checking | checking options | not sure yet
        | have a look | take a look | drop by | look around | window shopping | just curious | just wondering | pass by
        | maybe later | visit you | i'll visit | come by
        | having a nosey | having a browse | nosey | pop in sometime | might pop in | might pop by | pop by | swing by |
        be in touch if | bookmark | following you | for future reference""",
    Signal.PRICE: """how much | hw much | how mch | howmuch | price | prices | priced | pricing | cost | costs | whats the rate
        | rate | rates | quote | quotation | estimate | fee | fees | charge for | do you charge | hm | starting price
        | price range | how expensive | what would it be | what would that be | total for
        | what do u charge | what do you charge | what you charge | wat u charge | hmuch | how mutch | howmuch is | what
        are you asking | asking price | how much are | how much is | how much for | how much r | how much u | ballpark |
        going rate | wats the price | wat price | prise | whats it cost | what would you charge | price for | price of |
        price on | price plz | prices for | whats ur price | ur price | ur rates | quote for | quote me | how much does
        | how much would | how much will | whats the total | what's the cost | what does it cost | pp? | per head""",
    Signal.AVAIL: """do you have | do u have | do you guys have | have you got | you got any | got any | available | avail
        | availability | in stock | still have | any left | left in stock | do you sell | do you make | do you do | do u make
        | do you offer | do you rent | do you fix | do you repair | do you carry | do you stock | still for sale
        | can you make | can you do | could you make | is it possible | is this possible | possible to | any chance
        | still there | any slots | free slots | have space | any openings | restock | sold out | do you provide
        | do you also | do you take
        | are you free | are u free | you free on | any space | got space | any appointments | appointments free | any
        room | got a slot | is it still | do you still | do u still | is the _ still | still available | still going | u
        got | have u got | got the | has this sold | has it sold | has this gone | is this sold | sold yet | can u do |
        can you fit | can u fit | fit me in | squeeze me in | fit us in | do you hire | do you hire out | do u do | do
        you accept orders | taking orders | are you taking | do you service | can you fix | can you repair | do you
        install | do you cater | can i reserve | can i rent
        | still here | is it gone | still got | do you still have
        | could that be | can that be | could it be | can it be | could this be | can this be | can these be | could
        these be""",
    Signal.WANT: """i want | i would like | i'd like | id love | i would love | i need | we need | we want | we would like
        | we'd like | looking for | i'm looking | searching for | interested in | im interested | need a | need some
        | i'm after | want to buy | wanna buy | want to order | wanna order | like to order | like to book | want to book
        | can i get | can i have | could i get | can i order | can i book | may i order | can we get | can we book
        | could i book | planning to | thinking of | thinking about | to purchase | to buy | to order | to book | to rent
        | i require | hoping to | need it | need them | put me down
        | need someone | need somebody | need help with | need new | after some | after a | im after | we're after | i
        am after | ordering the | ordering a | could do with | would love to | id love to | wanting to | wanted to |
        want some | want one | want two | id like | i'd like the | looking to | look for | lookin for | on the lookout |
        can i grab | pls can i have | may i have | i am interested | interested in your | keen on | keen to | quote
        please | need quote | need a quote | hoping to book | like to hire | want to hire | want to rent | enquiring
        about | inquiring about | enquiry about | asking about | wondering if
        | after 10 | bags for""",
    Signal.DATE: """monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tues | thurs | fri | tmrw
        | tomorrow | tomorow | tonight | next week | this week | weekend | next month | this month | january
        | february | in march | on march | april | in may | june | july | august | september | october | november
        | december | jan | feb | aug | sept | oct | nov | dec | noon | midday | christmas | new years eve | easter
        | valentines | by friday | in the morning | in the afternoon | end of the month | 1st | 2nd | 3rd | today at
        | weds | wednes | sat | sun morning | this sat | this sun | next sat | on sat | for sat | on sun | mon morning |
        this weekend | next weekend | this friday | bank holiday | half term | next thurs | eve | 8th | 9th | 10th |
        12th | 14th | 15th | 18th | 20th | 21st | 22nd | 24th | 25th | 28th | 30th | the 14th | tmw | tomoz | 2moro |
        tmo | 2morrow | later today | this afternoon | this evening | this morning""",
    Signal.PLACE: """street | avenue | road | lane | drive | close | apt | apartment | flat | floor | postcode | zip code
        | district | downtown | my address | address is | deliver to | delivered to | ship to | shipping to
        | delivery to | i live in | im in | we are in | based in | from the airport""",
    Signal.DETAIL: """size | sizes | small | medium | large | xl | xxl | xs | inch | inches | cm | mm | meters | metres | sqm
        | ft | kg | kilo | kilos | grams | litre | liter | ml | pcs | pc | pieces | piece | dozen | pairs | pair | boxes
        | box of | pack of | packs | sets | people | persons | pax | guests | adults | kids | children | bedroom | bedrooms
        | red | blue | black | white | green | yellow | pink | purple | brown | grey | gray | beige | navy | gold | silver
        | custom | birthday | wedding | anniversary | baby shower | budget | two | three | four | five | six | ten | twelve
        | twenty | hours | days | nights | weekly | monthly | for my
        | nails set | full set | bed | bath | double | single | king size | seater | pillar | litres | gallons | acre |
        sq ft | yr old | year old | years old | yo | month old | a6 | a5 | a4 | a3 | pair of | x2 | couple of | both |
        jars of | bottle of | bottles | trays | portions | servings | feeds | seats | slices | olive | ivory | cream |
        turquoise | teal | orange | burgundy | matte | leather | wooden | oak | linen | cotton | christening |
        engagement | graduation | hen do | stag | retirement | adult | teens | toddlers | model | brand | 2 bed | 3 bed""",
    Signal.URGENT: "asap | urgent | urgently | right away | as soon as possible | immediately | rush | emergency | by today | today pls | today please | as early as possible | desperate | desperately | last minute | quickly as possible | within the hour | need it today | by tomorrow | for tomorrow morning | in a hurry",
    Signal.RETURNING: """again this | same as last time | last time | as before | the usual | ordered before | bought before
        | bought from you | your regular | previous order | another order | order again | hi again | hello again
        | me again | repeat order | came back | this time
        | same box | same order | same as before | same thing again | back again | usual please | reorder | re-order |
        re order | second order | ordered from you | had from you | got from you last | loved the last | regular
        customer | been a customer""",
    Signal.DELIVERY: """deliver | delivery | delivered | ship | shipping | shipped | pick up | pickup | pick it up | collect it
        | courier | postage | do you ship | drop off | how long does it take | how soon | turnaround | return policy | assembly | install it | shipping fee | delivery fee
        | do you post | post to | post it | postage to | post this | can you post | send it to | send to | courier it |
        bring it | drop it | drop it off | drop it round | local delivery | delivery included | collect | collection |
        meet up | meet halfway | come and get it | pick it up today | ship internationally | international shipping |
        deliver to | delivery cost | delivery time | lead time | when can you start | start date | install included |
        fitting included
        | drop it to | drop it at | drop it over | bring it to | bring it over | petrol money | add petrol | come to me
        | come to us | can you come to | do you travel""",
    Signal.PAYHOW: """how can i pay | how do i pay | how to pay | how should i pay | where do i pay | where to pay
        | payment method | payment methods | payment options | mode of payment | payment details | payment terms
        | bank transfer | bank details | account number | accept card | accept cards | take card | take cards
        | credit card | debit card | pay by | pay with | pay in | pay on | pay cash | by card | in cash
        | cash on delivery | cod | installment | installments | instalments | deposit | down payment | downpayment
        | paypal | venmo | zelle | cashapp | apple pay | payment link | invoice me | send the invoice | pay online
        | pay upfront | pay half | pay later | pay when | accept payments | can i pay | do you accept
        | where do i send | where shall i send | where should i send | how do i send | send the money | where do i
        transfer | what account | your account details | account details | ur bank details | sort code | bacs | revolut
        | monzo | klarna | pay monthly | monthly payments | payment plan | on finance | finance available | take a
        deposit | need a deposit | how much deposit | how much is the deposit | cash or card | cash ok | is cash | pay
        on the day | pay on arrival | pay at the | link to pay | send me the link | invoice please | can you invoice |
        send invoice | pay in two | pay in installments | split the payment
        | if we cancel | if i cancel | money back if | refundable | is it refundable | non refundable | cancellation fee
        | cancellation terms | lose the deposit | lose my deposit | get my deposit back | amex | visa | mastercard |
        contactless | u take | you take amex | take amex | take visa | terms | net 30 | invoice terms | guarantee if |
        split it | split the cost | spread the cost | two payments | three payments | half now
        | need from me to book | do you need to book | what do you need to book | how do i book | how do we book | how
        can i book | how to book | how would i book | how do i order | how can i order | how to order | how do i reserve
        | how can i reserve | how to reserve | how do i secure | secure the date | secure my | secure it | where do i
        sign | how do i sign up | how can i sign up | what do i need to do to | how do we proceed | how do i proceed |
        minimum hire | minimum order | minimum term | min term | min order | moq | contract length | notice period |
        tied in | damage cover | damage deposit | security deposit | insurance included | is insurance | late fee""",
    Signal.DISCOUNT: """discount | discounts | last price | best price | lowest | cheaper | lower the price | price lower
        | negotiable | negotiate | any deal | better price | any offers | would you take | would you accept
        | would you do | will you take | will you accept | can you do _ for | can you do it for | could you do _ for
        | come down | do better | knock off | meet me halfway | meet in the middle | free shipping | free delivery
        | promo | promo code | coupon | bundle | if i buy | if i take | if i order | if i get | throw in | for both
        | my offer | i can offer | i can pay | i can do | ill give you | wiggle room | bulk price | special price
        | how about | i'll take it if | ill take _ if | match that | student price
        | would _ work | would _ do it | would _ cash | any movement on | movement on the price | any room on | room on
        the price | cash work | for cash | cash price | cash in hand | would you consider | consider _ offers | consider
        offers | open to offers | best you can do | best u can do | whats your best | what's your best | whats the best
        | your lowest | whats the lowest | lowest you | bit less | a bit off | bit off | any discounts | do a deal | do
        me a deal | mates rates | could you do | can u do _ for | cud u do | take less | take _ cash | would you go |
        would u take | would u do | will u take | offer you | offered | ill offer | i'll give | i'd pay | id pay | max i
        can | the most i can | my max is | my budget is only | round it down | round down | sharpen | can you match |
        price match | if i get both | if i get two | both for | for the pair | multi buy | first time discount
        | new customer discount | included in that | take the leaves | if you can get it | if you could get it |
        if you can deliver | if you can do it | if you throw | i'm in if | im in if | only if | as long as you |
        provided that | on the condition""",
    Signal.EXPENSIVE: """too expensive | expensive | pricey | too much | bit much | bit steep | steep | over my budget
        | out of my budget | above my budget | over budget | out of budget | cant afford | too high | a lot of money
        | more than i expected | more than i thought | more than expected
        | out of my range | out of our range | out of my price | bit out of | a bit dear | bit dear | pretty
        expensive | so expensive | quite expensive | very expensive | too pricey | bit pricey | quite pricey | rather
        steep | that's steep | cant stretch | can't stretch | beyond my | more than i can | more than i wanted | bit
        over | way over | bit too much | a bit much | bit high | too dear | crikey | bloody hell thats
        | way more than | more than my usual | a lot more than""",
    Signal.LATER: """think about it | think it over | will think | let me think | sleep on it | let you know | get back to you
        | come back to you | ask my | talk to my | check with my | speak to my | discuss with | run it by | talk it over
        | consult | decide later | not decided | need to decide | i'll check with | will confirm later | get back to u
        | let me check with | need some time | next payday | after payday | when i get paid | talk with my
        | speak with my | ill let u know | show it to
        | have a think | mull it over | think on it | i'll come back to you | revert | will revert | check my calendar |
        check my diary | check with | run it past | run past | shopping around | other quotes | getting quotes | a few
        quotes | comparing | compare prices | bear it in mind | keep it in mind | keep you in mind | considering | weigh
        up | see what my | see what the | ask the | ask around | speak to the | speak with | talk to the | talk to hubby
        | ask hubby | ask hubs | the wife | the missus | other half | have a chat with | chat with my | wait til payday
        | wait until | once i know | once i decide | not ready yet | give me a day | give me a few days | sort my
        finances | check finances | after i check | will message you | ill message you | message you later | get back 2
        u | get bk to u | ill be in touch | i'll be in touch | be in touch | let ya know | lyk | will think about
        | have a look | we'll have a look | ill have a look | i'll have a look | will have a look | have a look at our |
        we'll have to | ill have to | i'll have to see | have to see | look at our diaries | look at my diary | see what
        dates | see if we can | see if i can | need to check | just need to check | need to ask | want to check | want
        to think | need to think | need to talk | need to speak | hold that thought | leave it with me | leave it with
        us | ponder | ill decide | i'll decide | once we decide | when we decide | still deciding | still thinking | not
        100% | on the fence""",
    Signal.ORDER: """i'll take | i will take | i'll have | i'll buy | i will buy | i'll order | take it | take them | deal
        | lets do it | let's do | lets do this | lets go with | go with | we'll go with | i'll go with | book it
        | book me | book us | reserve it | reserve one | reserve for me | hold it for me | go ahead
        | please proceed | id like to proceed | lets proceed | i confirm | confirm my | confirming | count me in
        | sign me up | order please | place the order | place an order | ordered | ill pick | we'll take | we will take
        | order for | my order is | please reserve | please book | i want it | want it | want this one | ill get it
        | you have a deal | put it aside | save it for me | mine please | sold to me | we accept | i accept
        | put me down | put us down | sign us up | ill grab | i'll grab | will grab | grab one | grab it | can you
        reserve | could you reserve | pls reserve | reserve me | save me | save one | keep it for me | keep one for me |
        hold one | hold it | lets book | let's book | book that | book that in | get me booked | get booked in | book in
        | booking please | yes to | that one please | these please | this one please | take two | take both | take all |
        i'll do it | lets go for it | go for the | can i have the | i'd like to go ahead | like
        to go ahead | happy to go ahead | happy to proceed | shake on it | done deal | you've got a deal | its a
        deal | it's a deal | sounds good book | suits me fine | count us in | pop me down | stick me
        down | pls book | please send one""",
    Signal.PAID: """paid | just paid | have paid | ive paid | already paid | payment sent | sent the payment | payment done
        | sent payment | made the payment | payment made | transferred | money sent | sent the money | sent you the money
        | sent the deposit | deposit sent | deposit paid | paid the deposit | proof of payment | receipt attached
        | heres the receipt | here is the receipt | payment receipt | payment completed | payment went through
        | transfer done | i transferred | bought it online | signed the contract | sent via bank | payment is done
        | screenshot of the payment | checked out online | completed the checkout
        | deposit done | deposit is done | deposits done | deposit transferred | done the transfer | done the deposit |
        done the payment | all paid | all paid up | fully paid | paid in full | paid up | invoice settled | invoice paid
        | settled the invoice | settled | bank transfer done | payment gone | gone through | just sent it | ive sent it
        over | ive sent the | sent it via | sent via | just transferred | sent you the | popped the money | sent the
        cash | just checked out | ordered online | payment successful | just bought | bought the | we bought | we just
        bought | signed up | just signed up | just subscribed | subscribed to | purchased | just purchased | weve
        purchased | sent through the money | money is in your | sent to your account | zelled | venmoed | cash app sent
        | payed | just payed | have payed | i payed
        | sent! | paid on the website | paid via website | paid on your website | paid on your site | paid
        via the link | paid through the link | paid through the app | paid online | paid just now | paid this morning |
        paid yesterday | paid last week | paid last night | husband paid | wife paid | partner paid | we paid | mum paid
        | dad paid | boss paid
        | contract signed | signed yesterday | signed today | just signed | we signed | we've signed | weve signed | ive
        signed | i've signed | signed up yesterday | signed the agreement | agreement signed | signed and paid | signed
        off | sorted the payment | payment sorted | deposit's in | deposit is in | first payment | transferred the first""",
    Signal.RECEIVED: """received it | received them | i received | got it today | got them today | got my order | got my package
        | arrived | it arrived | they arrived | came today | picked it up | picked up today | order received | just got
        | received the | received my | they came | it came | was delivered | got here
        | picked them up | picked it | collected | collected it | collected them | collected today | got mine | got it
        this morning | got them this morning | turned up today | turned up this | parcel came | parcel arrived | package
        arrived | package came | order arrived | order came | been delivered | were delivered | landed today | arrived
        safely | arrived today | came this morning
        | so many compliments | many compliments | lots of compliments | compliments at | wanted to say the | wanted to
        say thank | wanted to say thanks
        | got my parcel | got the parcel | got the package | got the order | got our order | got our parcel | got my
        delivery | got the delivery | parcel today | package today | got my stuff | got my things | got my new""",
    Signal.PRAISE: """love it | loved it | love them | loved them | so good | delicious | yummy | amazing | beautiful | gorgeous
        | excellent | fantastic | wonderful | awesome | exactly what | very happy | so happy | will order again
        | order again soon | highly recommend | recommend you | best ever | were a hit | was a hit | everyone loved
        | fits perfectly | looks great | great service | five stars | turned out | happy with it | very pleased
        | so so good | brilliant | brill | lush | stunning | spot on | top notch | chuffed | over the moon | thrilled |
        delighted | lovely job | great job | smashed it | absolutely love | absolutely loved | obsessed | in love with |
        cant fault | can't fault | 10 out of 10 | 10/10 | didn't last | didnt last | tasted | smell lovely | smells
        amazing | smells lovely | look amazing | looks amazing | looked amazing | looks fab | fab | fabulous | great
        quality | really pleased | made my day | superb | perfect fit | be back | will be back | definitely be back |
        recommended you | telling everyone | went down a treat | was lovely | were lovely | everyone loves | kids loved
        | so pretty | great price | legend
        | fit like a glove | like a glove | made up with | well happy | proper happy | so cute | so cosy | so comfy | so
        soft | works wonders | worth every penny""",
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
        | leave it then | leave it thanks | rather not | we are not interested | didnt want | call it off | dont bother
        | went with | going with someone | going elsewhere | got one now | got sorted | sorted elsewhere | all sorted
        now thanks | found one elsewhere | already got | already sorted | already have one | leave it | we'll
        leave it | ill leave it | i'll leave it | leave it for now | give it a miss | going to pass | pass on this |
        pass on it | pass thanks | pass for now | ill skip | i'll skip | skip it | dont think ill | don't think i'll |
        not for now | not right now | no longer required | no longer wanted | no longer want | dont want one | changed
        plans | plans changed | plans have changed | event is cancelled | party is cancelled | back out | pull out |
        pulling out | bow out | withdraw | cant afford it | can't afford it | cant justify | not worth it | too far |
        too far for me | too long a wait | too late now | its ok dont worry | dont worry about it | don't worry about it
        | no worries then | another time | maybe another time | some other time | maybe next time | next time then | not
        what im looking | not what i'm looking | not quite what | not what we need | isnt what | doesn't suit | doesnt
        suit | not suitable | wont work for | won't work for | nah you're alright | you're alright | cheers anyway |
        thanks anyway | thank you anyway | thanks but no | ty anyway | thx anyway | refund my deposit | want my deposit
        back | cancel that | cancel my | cancel our | cancel both | cancelling | please cancel my | i cancel
        | stick with | stick with mine | sticking with | stay with my | staying with my | take us out of | take me out
        of | party's off | partys off | event's off | wedding's off | it's off now | has been called off | been called
        off | no longer happening | not happening anymore | not happening now
        | booked another | booked somewhere | booked elsewhere | hired another | hired someone | chose another | chosen
        another | chosen someone | picked another | another venue | another company | another supplier | another place |
        another vendor | another photographer | with another | different company | different supplier | different one |
        someone cheaper | someone closer | somewhere cheaper | somewhere closer | one closer | one nearer | seen one
        closer | viewing another
        | thanks though | thank you though | too _ for me | too _ for us | too _ for my | isn't for us | isnt for us |
        isn't for me | isnt for me | is not for us | is not for me
        | hold off | ill hold off | i'll hold off | hold off for now | holding off | wont be able to make it | won't be
        able to make it | not be able to make it | not able to make it | unable to make it | cant make it | can't make
        it | wont make it | won't make it | can no longer make | no longer make it | not be able to come | wont be
        coming | won't be coming | not coming anymore | can't come anymore | have to pull out | need to pull out | gone
        for a cheaper | gone for another | gone for someone | gone for a different | gone for the other | went for
        another | went for a cheaper | went for a different | went for someone | chosen a different | decided to go with
        | decided to go elsewhere | decided on another | decided on a different | go with another | go with someone | go
        with a different | going for another | cheaper one | cheaper quote | going to leave it | gonna leave it | think
        we'll leave | think ill leave | think i'll leave | best leave it | better leave it | out of the question | no
        can do | wont be going | won't be going | not going to go ahead | won't go ahead | wont go ahead | shelve | put
        it on hold | put this on hold | on hold for now | back burner | not in a position
        | above what we can | above what i can | beyond what we can | beyond our budget | beyond my budget | more than
        we can | not in the budget | not in our budget | don't have the budget | dont have the budget | not within""",
    Signal.STOP: """stop | stop messaging | stop writing | stop texting | stop sending | unsubscribe | leave me alone
        | dont message me | do not message | dont contact me | do not contact | dont write me | dont text me
        | remove me | take me off | opt out | blocking you | will block you | block you | stop contacting | stop spamming
        | dont send me
        | take me off your list | off your list | how did you get my | dont msg me | do not text | stop texting me |
        stop msging | stop pestering | quit messaging | no more messages | dont ever message | reported you | reporting
        you | stop spamming me""",
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
        crooks | ripped off | conned | trading standards | bbb | chargeback | small claims | solicitor | livid | raging
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
        confused about | shortcut | can two people | can more than one | can several""",
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
    Signal.CONFIRM: """confirmed | is confirmed | order confirmed | booking confirmed | all confirmed | booked | you're booked
        | booked in | reserved for you | reserved | payment received | received your payment | deposit received
        | got your payment | payment confirmed | order received | order placed | noted your order | order noted | order is in
        | will be delivered | will be shipped | shipped | on its way | on the way | out for delivery | dispatched
        | will go out | goes out | go out | ship it | will ship | we'll deliver | well deliver | see you | see you then
        | see you on | all set | thank you for your order | thanks for your order | thank you for your purchase
        | thanks for your purchase | thank you for ordering | thanks for ordering | thank you for shopping
        | tracking number | ready for pick up | ready for pickup | put you down | you're in | enrolled | registered
        | appointment is set | well see you | its yours | it is yours | saved you
        | in our calendar | in the calendar | on the calendar | in the diary | in the book | in the books | pencilled in
        | penciled in | locked in | slot is yours | all sorted for | thats booked | that's booked | booked you | booked
        for | you're down for | youre down for | down for saturday | marked you down | put aside for you | set aside for
        you | it's set aside | will be ready | ready by | ready for you | dispatched today | sent today | sent out today
        | posting today | posted today | posted it | in the post | popped in the post | shipping today | ships tomorrow
        | ships today | goes out tomorrow | going out today | out tomorrow | deposit in | got it thank you | got the
        money | money received | received with thanks | received the deposit | received the payment | payment came
        through | payment has come through | payment is in | payment landed | see you saturday | see you friday | see
        you thursday | see you tomorrow | see you monday | see you tuesday | see you wednesday | see you sunday | look
        forward to seeing | looking forward to seeing | cant wait to see you | can't wait to see you | welcome on board
        | you're officially | officially in | your spot is | spot is saved | place is saved | your place is | seat is
        reserved | table is booked | table booked | room is booked | is reserved | have reserved | we've reserved | weve
        reserved | have booked | we've booked | ive booked | i've booked | i've put you | ive put you | order is
        confirmed | order confirmation | order number is | your order is | order's on | on our way
        | see you there | see u then | see ya | see ya then | got your booking | have your booking | got you booked |
        got you in | got you down | you're on the list | youre on the list | added you to | added you | ill be waiting |
        we'll be waiting | is good | works here too | deal | it's a deal""",
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
        | trading bot | earn up to | limited spots | ai trading | join now | weekly profit | daily profit | 300% | 100%
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
    Signal.QUESTION: "what time | do you | do u | do ya | did you | are you | r u | are u | can you | can u | can i | can we | could you | could i | could we | is there | is this | is it | is that | are there | are these | how much | how many | how long | how do | how can | how to | how soon | where are | where is | where do | where can | what is | what are | what do | what does | whats the | what's the | which one | have you got | have u got | would you | would it | will you | will it | when is | when can | when do | when will | who do | does it | does the | any chance | may i | is the | are the | is your | are your | does your | was the | has the | have the | what if | who is | whats your | u take | do we | did the | should i | should we | shall we",
    Signal.START: "next step | next steps | what happens next | what happens now | whats next | what's next | what now | what do we do next | what do i do next | get started | getting started | to start | when do we start | how do we start | how do we begin | begin | who do i talk to | who do i speak to | who do we talk to | what do you need from | what do you need | what else do you need | how long will it take | when will it be ready | when will it be done | is it ready | is our | is my | how long until | when can you | when can we | when are you | when will you | when is the | when does | when could | when would you | how soon can | how soon could | how soon would | earliest you can | whats the earliest | what's the earliest | what do we need | anything you need from",
}

"""English phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.languages.english_service import SERVICE
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
        old | stopped using paper | no longer need the old | don't use the old | look after
        | like to know | want to know | wanted to know | like to ask | want to ask | need to know | would like to see
        | switched to you | switching to you | moved to you | changed to you | since we switched | since switching |
        since we moved | came over to you | issue a | issue an | issue the invoice | issue invoices""",
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
        | how much would | how much will | whats the total | what's the cost | what does it cost | pp? | per head
        | what u want for | what do you want for | what you want for | what are u asking | what r u asking | how much u
        want | how much do you want | whats it going for | going for | whats this going""",
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
        tmo | 2morrow | later today | this afternoon | this evening | this morning
        | mondays | tuesdays | wednesdays | thursdays | fridays | saturdays | sundays | tomorrows | tonights | weekends
        | weekdays | weekday | evenings | mornings | afternoons""",
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
        sq ft | yr old | year old | years old | month old | a6 | a5 | a4 | a3 | pair of | x2 | couple of | both |
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
        tied in | damage cover | damage deposit | security deposit | insurance included | is insurance | late fee
        | afterpay | affirm | interac | etransfer | e transfer | gpay | google pay | finance options | pay by card |
        take cash | cash only""",
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
        | new customer discount  | take the leaves | if you can get it | if you could get it |
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
        down | pls book | please send one
        | keep one | keep it for | can you keep | could you keep | can you hold | could you hold | can you set aside |
        put one aside | set one aside""",
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
        we can | not in the budget | not in our budget | don't have the budget | dont have the budget | not within
        | ended up getting | ended up buying | ended up going | ended up with | ended up choosing | ended up booking |
        ended up finding | ended up ordering | ended up using | bought from another | bought from someone | bought
        somewhere
        | good luck with the sale | good luck selling | good luck with it | best of luck with""",
    Signal.STOP: """stop | stop messaging | stop writing | stop texting | stop sending | unsubscribe | leave me alone
        | dont message me | do not message | dont contact me | do not contact | dont write me | dont text me
        | remove me | take me off | opt out | blocking you | will block you | block you | stop contacting | stop spamming
        | dont send me
        | take me off your list | off your list | how did you get my | dont msg me | do not text | stop texting me |
        stop msging | stop pestering | quit messaging | no more messages | dont ever message | reported you | reporting
        you | stop spamming me""",
    Signal.OFFER: """total | in total | package | packages | our offer | special offer | order form | fill in | fill out the form
        | starts at | starting at | starting from | each | per piece | per person | per hour | per night | price is | it costs
        | it would be | that would be | that comes to | comes to | attached the quote | our quote | the quote is
        | here is the quote | here are our prices | here are the prices | our rates | price list | all in | including
        | we can offer | i can offer | i could do | we could do | on sale for | free consultation | quotation""",
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
    Signal.QUESTION: "what time | do you | do u | do ya | did you | are you | r u | are u | can you | can u | can i | can we | could you | could i | could we | is there | is this | is it | is that | are there | are these | how much | how many | how long | how do | how can | how to | how soon | where are | where is | where do | where can | what is | what are | what do | what does | whats the | what's the | which one | have you got | have u got | would you | would it | will you | will it | when is | when can | when do | when will | who do | does it | does the | any chance | may i | is the | are the | is your | are your | does your | was the | has the | have the | what if | who is | whats your | u take | do we | did the | should i | should we | shall we",
    **SERVICE,
}

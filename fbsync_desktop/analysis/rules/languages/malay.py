"""Malay phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: "salam | assalamualaikum | selamat pagi | selamat petang | selamat malam | hi sis | hai",
    Signal.FILLER: """saya | awak | kami | kita | dia | mereka | ini | ni | itu | tu | yang | dan | atau | di | ke | dari |
        pada | untuk | dengan | ada | tak | tidak | x | ya | ye | lah | la | kan | nak | boleh | apa | mana |
        bila | macam | macam mana | camne | kat | dekat | kalau | sebab | dah | sudah | belum | lagi | je |
        sahaja | saja | pun | jugak | juga | akak | abang | sis | bro | tuan | puan | encik | terima kasih | ok
        | okay | eh | kot""",
    Signal.NEGATOR: "tak | tidak | x | belum | jangan | bukan | takde | tiada",
    Signal.QUESTION: "berapa | bila | kat mana | boleh ke | ada ke | macam mana",
    Signal.THANKS: "terima kasih | tq | tqvm | timekaseh | mekasih",
    Signal.YES: "ya | boleh | ok | okay | baik | setuju | cun | onz | jadi | ok boleh | ngam",
    Signal.NO: "tak | tak nak | takpe | tak apa | xpe",
    Signal.INFO: """kat mana kedai | kedai kat mana | lokasi | alamat kedai | pukul berapa buka | tutup pukul | buka tak |
        servis apa | info lanjut | nak tahu lanjut""",
    Signal.BROWSE: "tengok tengok je | tanya je | survey je | survey dulu",
    Signal.PRICE: """berapa | berapa harga | harga | brp | rm berapa | berapa ringgit | harga berapa | caj | kos | sebut
        harga | quotation""",
    Signal.AVAIL: """ada stok | ada lagi | masih ada | available lagi | ada tak | ada ke | buat tak | boleh buat | ada slot |
        kosong tak | ada jual""",
    Signal.WANT: """nak | saya nak | nak beli | nak order | nak tempah | tempah | perlukan | cari | mencari | berminat | nak
        book | nak sewa""",
    Signal.DATE: """isnin | selasa | rabu | khamis | jumaat | sabtu | ahad | esok | lusa | hari ini | harini | minggu depan
        | hujung minggu | pagi | petang | malam | raya""",
    Signal.DETAIL: """saiz | warna | merah | hitam | putih | biru | hijau | pink | helai | pcs | kg | orang | pax | tetamu |
        kanak kanak | pasang | kahwin | nikah | birthday | hari jadi | meter | model | bajet | besar | kecil |
        dua | tiga | lima""",
    Signal.DELIVERY: """pos | postage | penghantaran | hantar | boleh hantar | delivery | cod | self pickup | ambil sendiri |
        pasang sekali | bila sampai""",
    Signal.PAYHOW: """macam mana nak bayar | cara bayar | camne nak bayar | bayar | transfer bank | akaun | no akaun | ansuran
        | bayar ansur | deposit | tunai | fpx | spaylater | atome | macam mana nak order | cara order | nak
        order macam mana""",
    Signal.DISCOUNT: """diskaun | kurang sikit | boleh kurang | kurang | nego | last price | murah lagi | harga terbaik | kalau
        ambil | kalau beli | promo | less sikit""",
    Signal.EXPENSIVE: "mahal | mahal sangat | mahalnya | lari bajet | tak cukup bajet",
    Signal.LATER: """fikir dulu | nak fikir | tanya suami | tanya isteri | bincang | bincang dulu | nanti saya | inform balik
        | roger balik | nanti bagitahu | tunggu gaji""",
    Signal.ORDER: """saya ambil | ambil | nak yang ni | confirm order | book satu | tolong simpan | simpankan | jadi nak |
        proceed | order ye | saya order""",
    Signal.PAID: """dah bayar | dah transfer | sudah bayar | sudah transfer | dah bank in | bayaran dibuat | resit | bukti
        bayaran | dah masuk duit | dah beli | dah sign""",
    Signal.RECEIVED: "dah sampai | dah terima | dah dapat | sudah terima | barang sampai",
    Signal.PRAISE: """cantik | sedap | puas hati | terbaik | best | suka sangat | berkualiti | repeat lagi | mantap""",
    Signal.REFUSE: """tak jadi | xjadi | tak nak lah | tak nak dah | cancel | batal | dah beli tempat lain | tempat lain |
        jumpa murah | tak berminat | tak perlu dah | takpelah | tak apalah | lain kali | mahal sangat takpelah""",
    Signal.PROBLEM: """rosak | tak berfungsi | tak boleh guna | pecah | koyak | belum sampai | tak sampai | tak sampai lagi |
        salah saiz | salah warna | salah barang | kurang | tak cukup | masalah | error | tak boleh login | tak
        boleh buka | bocor | refund | pulangkan | lambat""",
    Signal.ANGER: "penipu | scammer | tipu | teruk | tak puas hati | report | kecewa",
    Signal.FIXED: "dah boleh | dah ok | dah elok | dah jumpa | dah selesai | dah settle | dah berfungsi",
    Signal.WAIT: "saya tunggu | tunggu | cuba dulu | kejap | sekejap",
    Signal.HOWTO: "macam mana nak | camne nak | cara nak | kat mana nak | boleh ajar | tutorial",
    Signal.ACTIVE: "guna hari hari | guna setiap hari | puas hati sangat | semua ok | lancar | memudahkan",
    Signal.CHURN: """nak berhenti | berhenti guna | batalkan langganan | tamatkan | tak nak sambung | tutup akaun | tukar ke
        | dah tutup kedai""",
    Signal.OFFER: "rm | ringgit | jumlah | harga | pakej | seorang | sehelai",
    Signal.ASKS: """boleh bagi | boleh hantar gambar | hantarkan | minta | sila | saiz apa | warna apa | untuk bila | berapa
        orang | atas nama | no order | nombor telefon | tolong bagi""",
    Signal.CONFIRM: """bayaran diterima | diterima | order confirm | confirmed | kami pos | esok pos | dah pos | tempahan anda
        | booking confirm | jumpa nanti | terima kasih order | simpan dah""",
    Signal.WORKING: """sedang semak | kami semak | tengah check | dah maklumkan | kami akan | akan maklumkan | hantar yang baru
        | ganti | juruteknik""",
    Signal.TRY: "cuba restart | sila cuba | cuba lagi | tutup dan buka | update app",
    Signal.HELP: "boleh saya bantu | boleh kami bantu | ada apa boleh",
    Signal.SETUP: "sedang setup | sedang pasang | logo | senarai produk | fail | sedang import",
    Signal.START: "lepas ni macam mana | apa next | bila nak mula | langkah seterusnya",
}

"""Indonesian turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """tanya/nanya/diskusi/diskusikan/bicara/bicarakan/rundingan/konsultasi/konfirmasi/obrolin/ngobrol/omongin/izin/rembukan
        _
        suami/istri/ibu/bapak/mama/papa/ortu/orangtua/bos/atasan/pacar/tunangan/keluarga/teman/kakak/adik/tim/pasangan/anak/panitia/bendahara/manajer
        | pikir/mikir/pikirkan/pertimbangkan/mikirin/pikirin dulu/lagi/ya/kak | nanti/ntar/kalau/kalo
        saya/aku/sy/kita/jadi _ kabari/kabarin/hubungi/chat/infokan/info/kabar/konfirmasi/wa/balik |
        nanti/ntar/kalau/kalo _ kabari/kabarin/hubungi/chat/infokan/info/kabar/konfirmasi/wa/balik | saya/aku/sy
        kabari/kabarin/hubungi/infokan/pertimbangkan/konfirmasi | tunggu/nunggu gajian/gaji/duit | masih
        bandingin/survey/survei/nyari/cari/banding*""",
    Signal.DISCOUNT: """bisa/boleh/ada/dapat/gabisa/nego/kurangin/kurang/turun/diskon/korting/pas/nett/net/potongan/promo/harga
        ga/gak/nggak/ngga/kurang/diskon/nego/dikit/sedikit/ya/kah/pas/potongan/turun/promo/temen/net/nett/berapa/kak/lagi/murah
        | kalo/kalau/klo ambil/beli/pesan/order/bayar/cash/ambil 2/langsung _
        banyak/dua/2/3/5/10/tiga/lusin/cash/tunai/sekaligus | bisa/boleh _ gan/kak/min/bos/om/bang/ya/langsung |
        harga terbaik/teman/net/nett/terakhir/pas | lebih murah | langsung ambil/angkut/bungkus""",
    Signal.DELIVERY: """kirim/dikirim/pengiriman/antar/diantar/ongkir/ambil/kurir/gosend/grab
        ke/sampai/gratis/berapa/sendiri/luar/bisa/sampe/hari/kapan | bisa/boleh di
        kirim/antar/dikirim/diantar/anter/dianter/ambil/diambil/cod/pasang/rakit | bisa/boleh
        kirim/antar/dikirim/diantar/anter/dianter/ambil/diambil/cod/pasang/rakit | berapa lama/hari _
        sampai/sampe/kirim/nyampe""",
    Signal.PAYHOW: """bayar/pembayaran/dp/cicil/cicilan/transfer/tf/kredit/rekening/rek/qris/cod/ovo/dana/gopay/lunas
        gimana/bagaimana/bisa/lewat/via/pakai/pake/kemana/dimana/nya/dulu/berapa/cara/ke |
        cara/gimana/bagaimana/bisa/boleh/minta/kirim _
        bayar/bayarnya/pesan/pesannya/order/booking/dp/cicil/nyicil/transfer/rekening/rek/norek/cod/qris/kredit/daftar""",
    Signal.REFUSE: """ga/gak/nggak/ngga/tidak/gajadi/batal/cancel/udah/sudah/dah
        jadi/dulu/minat/tertarik/butuh/perlu/beli/dapat/dapet/nemu/pesan/order/pakai/sewa _
        lain/kak/deh/min/tempat/murah/dulu/mas/sis/gan/bang/pak/lagi | maaf/mohon/tolong _
        batal/cancel/gajadi/dibatalkan/batalin/dibatalin | batalin/batalkan/dibatalkan/cancel
        pesanan/pesanannya/order/orderan/booking/aja/ya/kak | kemahalan/mahal/kejauhan _
        deh/ah/banget/budget/kak/ya | lain kali | diluar/di/luar luar/budget""",
    Signal.PAID: """sudah/udah/dah/udh/sdh saya/aku/sy/di _
        transfer/tf/bayar/lunas/lunasi/lunasin/dibayar/dp/ditransfer/pelunasan | sudah/udah/dah/udh/sdh _
        transfer/tf/bayar/lunas/lunasi/lunasin/dibayar/dp/ditransfer/pelunasan | bukti
        transfer/tf/bayar/pembayaran | barusan/baru/tadi saya/aku transfer/tf/bayar/dp | barusan/baru/tadi
        transfer/tf/bayar/dp | sudah tanda tangan | sudah/udah beli/daftar/langganan paket/aplikasi/akun""",
    Signal.RECEIVED: """sudah/udah/dah/udh/barang/paket/barangnya/paketnya/pesanan _
        sampai/sampe/diterima/terima/nyampe/datang/dateng/mendarat/tiba""",
    Signal.CONFIRM: """pembayaran/pesanan/order/orderan/dp/transferan/booking/reservasi/sudah/udah/dana/uang _
        diterima/terima/masuk/diproses/dikonfirmasi/terkonfirmasi/dicatat/catat/dibooking/terdaftar/dikirim/dijadwalkan
        | kami/kita proses/kirim/catat/tunggu/booking | besok/hari/sore/siang dikirim/kirim/ini/kami/diantar _
        kirim/dikirim/diproses | terima kasih/makasih/thanks sudah/atas/udah
        order/pesanan/pembelian/pembayaran/belanja""",
    Signal.WORKING: """sedang/lagi/akan/kami/sudah/tim/teknisi/masih/saya/segera _
        cek/dicek/proses/diproses/tindaklanjuti/teruskan/diteruskan/perbaiki/diperbaiki/konfirmasi/koordinasi/koordinasikan/ganti/kirimkan/refund/hubungi/laporkan/dilaporkan/meluncur/otw/kirim""",
    Signal.ASKS: """bisa/boleh/mohon/tolong/minta/silakan/silahkan _
        kirim/kirimkan/foto/fotokan/fotonya/video/nomor/no/email/alamat/nama/info/infokan/screenshot/bukti/resi/order/pesanan/isi/konfirmasi/dijelaskan/difoto/dikirim""",
    Signal.PROBLEM: """baru/udah/sudah/masih/kok/belum/kenapa/knp/ga/gak/tidak/nggak/ngga/gabisa/malah/tiba _
        rusak/mati/pecah/sobek/bocor/error/lemot/macet/hang/hilang/nyala/menyala/bisa/berfungsi/jalan/sampai/datang/masuk/sampe/dateng/muncul/kebuka/connect/dingin/panas/cacat/lecet/penyok/dibuka/login""",
    Signal.FIXED: """sudah/udah/dah/udh/alhamdulillah/oke/ok/skrg/sekarang _
        bisa/normal/beres/jalan/masuk/muncul/ketemu/nyala/ok/oke/sembuh/lancar/clear/selesai/teratasi/berhasil _
        kak/makasih/terima/min/thanks/mas""",
    Signal.BROWSE: """cuma/cuman/hanya/baru _ tanya/nanya/lihat/liat/survey/survei/cek""",
}

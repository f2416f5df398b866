"""Turkish turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """eşime/esime/kocama/karıma/anneme/babama/müdürüme/patrona/patronuma/ortağıma/aileme/arkadaşıma/ablama/abime/nişanlıma/ekibe/yönetime/kardeşime/sevgilime/ailemle/eşimle/ortağımla/ailem
        _ danış*/sor*/konuş*/görüş*/söyle* | düşün*/düşünüp/düşüneyim/düşüneceğim/düşünelim/değerlendir* _
        dön*/yaz*/haber/biraz/size/bi | size/sana _ dön*/yaz*/haber/bildir* | haber
        veririm/vereceğim/veririz/ederim | diğer/başka teklif*/fiyat*/yer* _ bak*/karşılaştır*""",
    Signal.DISCOUNT: """indirim*/iskonto/pazarlık*/kampanya*/düşer/iner/inersin*/ucuza/olmaz mı/olur/var/yap*/misiniz |
        indirim*/iskonto/pazarlık*/kampanya*/düşer/iner/inersin*/ucuza/olmaz | son/en fiyat/ne/son/uygun/düşük _
        olur/kaça/bırakır* | alırsam/alırsak/alsam/nakit/peşin/iki/toplu _ indirim/olur/kaç/ne/bırak*/yapar* |
        olur mu/mu? hemen/bugün/gelip | olur mu/mu? | bırakır/yapar/verir mısın*/misin*/mısınız/misiniz""",
    Signal.PAYHOW: """nasıl/nereye/nasil öde*/ödeme*/sipariş/rezervasyon/kayıt/havale |
        taksit*/kapora/kapıda/havale/eft/iban/kredi/peşinat/nakit/kart*
        var/ödeme/olur/yap*/mı/mi/kaç/at*/ile/kartına/kartı""",
    Signal.REFUSE: """vazgeç*/iptal/istemiyorum/gerek/başka/kalmadı/almayacağım/gelemeyeceğim/ilgilenmiyorum
        et*/ed*/yerden/yer/firma*/birini/birinden/kalmadı/ol*/yok | başka yerden/yer/firma/bir/birinden _
        aldım/buldum/anlaştım/aldık/bulduk/anlaştık | pahalı/uzak/bütçe* _
        kalsın/vazgeç*/teşekkür*/aşıyor/üstünde/geldi/aştı/almayayım""",
    Signal.PAID: """ödeme*/havale*/para*/kapora*/eft/ücret* _
        yaptım/yapıldı/gönderdim/attım/yatırdım/yaptık/tamam/ödedim/gönderdik/yolladım | dekont* |
        ödedim/yatırdım/gönderdim/satın aldık""",
    Signal.PROBLEM: """çalışmıyor/açılmıyor/gelmedi/bozuk/kırık/kırıldı/bozuldu/eksik/yanlış/yırtık/hasarlı/ulaşmadı/giremiyorum/yapamıyorum/hata/arıza*/sızdır*/akıtıyor/çekmiyor/şarj/donuyor/kapanıyor/patladı/iade/değişim""",
    Signal.WORKING: """kontrol/inceli*/ilgileni*/ilet*/servis/teknisyen*/ekib*/kargo*/araştır*/çözmeye/gönder*/değiştir*/iade*
        ediyor*/iyoruz/edece*/ildi/ttim/ttik/yönlendir*/gelecek/çalışıyor*/yola/sürec* | bilgi/haber vere*/veri*
        | en kısa sürede""",
    Signal.ASKS: """gönder*/atar/paylaş*/iletir/yazar/belirtir/söyler/bildirir/alabilir mi*/mı*/misiniz/mısınız/misin/mısın
        | fotoğraf*/numara*/adres*/bilgi* gönder*/atar/paylaş*/iletir/alabilir | hangi/kaç
        beden/numara/renk/model/kişi/tarih""",
    Signal.FIXED: """düzeldi/çalışıyor/oldu/girdim/buldum/geldi/açıldı/hallettim/halloldu/çözüldü
        şimdi/teşekkür*/sağ*/tamam/çok""",
    Signal.BROWSE: """sadece/şimdilik bakıyorum/soruyorum/merak*/sordum/bilgi""",
}

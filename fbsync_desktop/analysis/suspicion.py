"""Does a customer's text try to steer the judgement? A hint for guards in code, never a verdict.

A hit costs the conversation its automatic placement and most of its confidence, nothing else, so a false alarm is
cheap; still the patterns ask for an order to the reader (ignore, set, mark, answer) together with its object
(instructions, score, status, stage), since "score" or "system" alone is everyday talk.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_IGNORE = (
    r"ignor\w*|no\s+hagas\s+caso|ne\s+tiens\s+pas\s+compte|pomin\w*|jangan\s+ikuti|(?:dung|khong)\s+(?:lam\s+)?theo|disregard|forget|overrid\w*|bypass|olvida\w*|omit[ea]\w*|oubli\w*|vergiss|vergesst|missacht\w*|esque[cç]\w*"
    r"|desconsider\w*|abaikan|lupakan|kalimutan|huwag\s+pansinin|bo\s+qua|quen(?:\s+di)?|dimentica\w*|negeer|vergeet"
    r"|zignoruj|unut\w*|yok\s+say\w*|gormezden\s+gel\w*|игнорир\w*|забудь\w*|тегеер"
)
_ORDERS = (
    r"instruct\w*|instru[ck]\w*|anweisung\w*|vorgaben|regeln|rules?|reglas?|regles?|regras?|regole|prompts?|directives?|consignes?"
    r"|indicaciones|ordenes|ordens|aturan|perintah|patakaran|tagubilin|utos|huong\s+dan|lenh|quy\s+tac|chi\s+dan|talimat\w*|kural\w*"
    r"|istruzion\w*|instructies|polecenia|инструкц\w*|правил\w*|указани\w*|guidelines?|everything\s+above|all\s+(?:of\s+)?the\s+above"
)
_SET = (
    r"set|mark|put|give|assign|rate|rank|classify|label|tag|record|register|move|return|answer|respond|reply|output|say|write|print|make|treat|consider"
    r"|pon\w*|marc\w*|asign\w*|clasific\w*|califica\w*|met[sz]?|mett\w*|attribu\w*|classe\w*|markier\w*|setz\w*|bewert\w*|gib|stuf\w*"
    r"|coloque|coloca\w*|defin\w*|atribu\w*|beri\w*|tandai|jadikan|tetapkan|ilagay|gawin\w*|markahan|bigyan|dat|danh\s+dau|cho|cham"
    r"|ver|isaretle\w*|yap|ayarla\w*|imposta|segna|dai|zet|geef|ustaw|oznacz|поставь\w*|присво\w*|отметь\w*|установи\w*|выстав\w*"
)
_LABELS = (
    r"(?:lead[\s_-]*)?(?:score|status|stage)|puntuacion|puntaje|puntos|estado|etapa|pontuacao|punteggio|stato|punktzahl|bewertung"
    r"|stufe|statut|etape|skor\w*|status\w*|tahap\w*|puntos|marka|diem(?:\s+so)?|trang\s+thai|giai\s+doan|puan\w*|durum\w*|asama\w*"
    r"|wynik|стади\w*|статус\w*|балл\w*|оценк\w*|confidence|confianza|confiance|konfidenz|closed\s+won|qualified|won"
)
_NEAR = r"[^\n.!?]{0,60}?"

_PATTERNS = (
    rf"\b(?:{_IGNORE})\b{_NEAR}\b(?:{_ORDERS})\b",
    rf"\b(?:{_SET})\b{_NEAR}\b(?:{_LABELS})\b{_NEAR}\b(?:\d{{2,3}}|won|lost|qualified|max\w*|highest|ganad[oa]|gagne|gewonnen"
    r"|ganh[oa]|wygran\w*|menang|panalo|thang|kazan\w*|vinto|выигра\w*|closed|customer|resolved|active|hot)\b",
    rf"\b(?:{_LABELS})\b\W{{0,6}}(?:=|:|to|a|auf|auf\s+den|à|para|menjadi|ke|sa|thanh|olarak|на|is|must\s+be|should\s+be|debe\s+ser)"
    r"\W{0,6}(?:100|9\d|won|max\w*|closed)\b",
    r"\b(?:system|developer|assistant|admin(?:istrator)?|hidden)[\s_-]*(?:prompt|message|note|instruction\w*|mode|override|command)\b",
    r"\b(?:nota|mensaje|mensagem|messaggio|message|nachricht|hinweis|pesan|catatan|mensahe|paalala|ghi\s+chu|tin\s+nhan|not|mesaj|сообщение)"
    r"\b[^\n]{0,12}\b(?:sistema|systeme|system|sistem|he\s+thong|ia|ai|ki|ki-system|sistema\s+ng|yapay\s+zeka|систем\w*)\b",
    r"\b(?:you\s+are\s+now\s+(?:an?|the|in|my|no\s+longer|\w*bot|\w*gpt)\b|from\s+now\s+on\s+you|act\s+as|pretend\s+(?:to\s+be|you)|ahora\s+eres|eres\s+ahora|tu\s+es\s+maintenant"
    r"|du\s+bist\s+(?:jetzt|ab\s+jetzt|nun)|voce\s+(?:agora\s+)?e\s+(?:agora|um)|kamu\s+sekarang\s+adalah|anda\s+sekarang|ikaw\s+na\s+ngayon"
    r"|bay\s+gio\s+ban\s+la|artik\s+sen|sei\s+ora|теперь\s+ты|ты\s+теперь)\b",
    r"\b(?:dear|hey|hi|hello|attention|to\s+the|note\s+to(?:\s+the)?|querid[oa]|cher|chere|liebe|lieve|caro|drogie)\s+"
    r"(?:ai|a\.i\.|llm|gpt|gemini|chatgpt|language\s+model|model|bot\s+reading|modelo|modele|sprachmodell|ki|ia)\b",
    r"\b(?:lead_score|lead_status|waits_for|system_?instruction|response_?schema|aiContext)\b",
    r"\{\s*\"?(?:lead_?score|lead_?status|score|status|stage)\"?\s*:",
    r"</?\s*(?:system|instructions?|conversation|assistant|user|facts)\s*>|\[/?(?:INST|SYS|SYSTEM)\]|<\|[a-z_]+\|>|^#{2,}\s*(?:system|instruction)",
    r"\bscore\w*\b[^\n]{0,20}\b100\b|\b100\s*/\s*100\b",
    r"\b(?:lead[\s_-]*)?(?:score|status|stage)\b[^\n.!?]{0,25}?(?:=|:|\bis\b|\bto\b)\W{0,3}(?:100|9\d|won)\b",
    r"\b(?:print|repeat|reveal|show|output|tell)\b[^\n.!?]{0,40}\b(?:everything\s+above|your\s+(?:\w+\s+)?(?:rules|instructions|prompt))\b",
    r"\b(?:ai|ia|ki|bot)\s+(?:que\s+(?:lees|lee|le)|qui\s+lit|die\s+(?:das|dit)\s+(?:liest|leest)|reading|na\s+nagbabasa)\b",
    r"\bsistem\s+mesaj\w*\b|\bkomunikat\s+systemow\w*\b",
    r"\bsystem(?:nachricht|meldung|hinweis|anweisung|bericht|melding)\w*\b",
    r"\b(?:kural|talimat|komut)\w*\b[^\n.!?]{0,30}\b(?:unut|yok\s+say|gormezden)\w*"
    r"|\b(?:durum|asama|puan)\w*\b[^\n.!?]{0,30}\b(?:isaretle|yap|ayarla|ver)\w*\b",
    r"\b(?:max\w*|highest|full|perfect|hochst\w*|voll\w*|mas\s+alta|mais\s+alta|piu\s+alto|tertinggi|cao\s+nhat|en\s+yuksek|tam)\s+"
    r"(?:possible\s+|lead\s+)?(?:score|punktzahl|bewertung|puntuacion|puntaje|pontuacao|punteggio|skor|diem|puan)\b"
    r"|\b(?:score|punktzahl|puntuacion|puntaje|pontuacao|nota|note|punteggio|skor|diem)\s+"
    r"(?:maxim\w*|mas\s+alta|mais\s+alta|la\s+plus\s+haute|massim\w*|tertinggi|cao\s+nhat|toi\s+da)\b|\b100\s+(?:out\s+of|von|de|su|sur)\s+100\b",
    r"\b(?:who(?:ever)?|(?:the\s+)?(?:person|one)\s+who|quien|quem|celui\s+qui|wer|chi|kto)\s+(?:\w+\s+){0,3}"
    r"(?:reads?|sorts?|rates?|classif\w+|clasif\w+|evalu\w+|judges?|reviews?|lea|leer|lit|liest|auswertet|bewertet|valut\w+|ocenia)\b"
    rf"{_NEAR}\b(?:treat|put|rank|mark|rate|score|give|pon\w*|marque\w*|trag\w*|eintragen|mett\w*|segn\w*|top|first)\b",
    r"\b(?:in|into|im|en|no|dans)\s+(?:the|your|der|die|el|la|le|o|tu)?\s*(?:summary|reasoning|zusammenfassung|resumen|resume|resumo)\b"
    r"[^\n]{0,30}\b(?:write|put|include|add|link|schreib\w*|escrib\w*|ecri\w*|coloque)\b",
    r"\b(?:prompt\s+injection|jailbreak|do\s+anything\s+now|reveal\s+your\s+(?:prompt|instructions))\b",
)
_OTHER_SCRIPTS = (
    r"(?:忽略|无视|無視|忘记|忘掉|跳过)[^\n。]{0,12}(?:指令|指示|规则|規則|提示|要求|设定)",
    r"(?:评分|打分|分数|状态|阶段|標記|标记|设为|設為)[^\n。]{0,12}(?:100|满分|赢|成交|已成交|WON|won)",
    r"(?:指示|命令|ルール|プロンプト|設定)[^\n。]{0,10}(?:無視|忘れ)",
    r"(?:スコア|ステータス|評価|ステージ)[^\n。]{0,12}(?:100|WON|won|成約|最高)",
    r"(?:지시|명령|규칙|프롬프트)[^\n.]{0,10}(?:무시|잊)",
    r"(?:점수|상태|단계)[^\n.]{0,12}(?:100|WON|won|최고|성사)",
    r"(?:ละเว้น|เพิกเฉย|ลืม|ไม่ต้องสนใจ)[^\n]{0,20}(?:คำสั่ง|กฎ|คำแนะนำ)",
    r"(?:คะแนน|สถานะ)[^\n]{0,20}(?:100|WON|won|ชนะ|เต็ม)",
    r"(?:تجاهل|انس|اهمل|أهمل)[^\n.]{0,25}(?:التعليمات|تعليمات|القواعد|الأوامر|الاوامر)",
    r"(?:النتيجة|الدرجة|درجة|الحالة|التقييم|نقاط)[^\n.]{0,20}(?:100|١٠٠|WON|won|فوز|مكسب)",
    r"(?:अनदेखा|नज़रअंदाज|नजरअंदाज|भूल)[^\n।]{0,25}|(?:निर्देश|नियम)[^\n।]{0,15}(?:अनदेखा|नज़रअंदाज|नजरअंदाज|भूल)",
    r"(?:स्कोर|स्थिति|अंक)[^\n।]{0,15}(?:100|१००|WON|won)",
    r"(?:התעלם|תתעלם|שכח)[^\n.]{0,25}(?:הוראות|ההוראות|כללים|הכללים)",
    r"(?:הציון|ציון|סטטוס)[^\n.]{0,15}(?:100|WON|won)",
    r"(?:看|读|讀|评|審|审|分类|分類)[^\n。]{0,10}的人[^\n。]{0,12}(?:归|歸|放|评|設|设|给)",
    r"(?:满分|滿分|最高分|最高等级|最高等級)",
    r"(?:系统|系統|システム|시스템)\s*(?:提示|消息|訊息|指令|プロンプト|メッセージ|通知|메시지|프롬프트)",
    r"(?:رسالة|ملاحظة)\s*(?:من)?\s*(?:النظام|للنظام|للذكاء)",
)
_ENCODED = re.compile(r"(?<![\w/])(?=[a-z0-9+/]*[A-Z])(?=[A-Z0-9+/]*[a-z])[A-Za-z0-9+/]{60,}={0,2}(?![\w/])")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_INVISIBLE_TAGS = re.compile("[\U000e0000-\U000e007f]{4,}")
_LOOKALIKES = str.maketrans("аеорсухіјѕԁɡ", "aeopcyxijsdg")


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """Compiling takes longer than all other imports of this room, so it waits for the first question."""
    return (tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS),
            tuple(re.compile(pattern) for pattern in _OTHER_SCRIPTS))


def is_suspicious(text: str) -> bool:
    """The text reads like an order to whoever judges it.

    Folds case, accents, width, leetspeak-free look-alike letters and letter-spacing before looking.
    """
    if _INVISIBLE_TAGS.search(text):
        return True
    bare = _LINK.sub(" ", text)
    if _ENCODED.search(bare):
        return True
    visible = "".join(char for char in bare if unicodedata.category(char) not in ("Cf", "Co", "Cn"))
    wide = unicodedata.normalize("NFKC", visible)
    patterns, other_scripts = _compiled()
    if any(pattern.search(wide) for pattern in other_scripts):
        return True
    return any(pattern.search(form) for form in _forms(wide) for pattern in patterns)


def _forms(text: str) -> set[str]:
    """Ways to read the text: as it stands, without accents, with Cyrillic look-alikes as Latin, without spacing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold()).replace("đ", "d").replace("ı", "i")
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    closed_up = re.sub(r"(?<=\b\w)[ .*_-](?=\w\b)", "", plain)
    return {plain, plain.translate(_LOOKALIKES), closed_up}

"""Lines in many scripts, our own, which the tests of this folder print."""

from typing import NamedTuple


class ScriptLine(NamedTuple):
    """A line by the name of its script."""

    script: str
    text: str


LINES = tuple(
    ScriptLine(*row.split(" ", 1))
    for row in """
arabic سلمى الحداد، شارع النخيل 12
arabic-vowels مُحَمَّدٌ بِسَلَامٍ الله
persian کتاب‌های پگاه ۱۲
urdu ڈاکٹر ٹیپو گھڑی
hebrew רחל לוי, רחוב הגפן 5
hebrew-points שָׁלוֹם בְּרָכָה
syriac ܝܘܚܢܢ ܒܪ ܙܥܘܪܐ
thaana އާދަމް މަނިކު
nko ߒߞߏ ߡߊ߬ߡߊߘߎ
devanagari श्रीमती कीर्ति त्रिवेदी, दिल्ली
bengali শ্রী দীপঙ্কর চক্রবর্তী
gurmukhi ਹਰਪ੍ਰੀਤ ਸਿੰਘ
gujarati જ્યોત્સ્ના પટેલ
oriya ଶ୍ରୀ ଜଗନ୍ନାଥ
tamil திருமதி கொற்றவை
telugu శ్రీనివాస్ కృష్ణమూర్తి
kannada ಶ್ರೀಕಾಂತ್ ಕುಲಕರ್ಣಿ
malayalam ശ്രീലക്ഷ്മി കൃഷ്ണൻ
sinhala ශ්‍රීමති ක්‍රිශාන්ති
thai คุณกัญญา ตั้งใจดี ถนนน้ำผึ้ง
lao ນາງ ແກ້ວມະນີ
khmer ស្រីមុំ ក្រុងភ្នំពេញ
myanmar ဒေါ်ခင်မြတ်နိုး
tibetan བཀྲ་ཤིས་རྒྱལ་མཚན།
georgian ნინო ბერიძე
armenian Անահիտ Պետրոսյան
ethiopic አልማዝ ደምሴ፣ ጎንደር
cherokee ᏣᎳᎩ ᎠᏂᏴᏫ
canadian ᐃᓄᒃ ᐊᓇᓇ
mongolian ᠪᠠᠲᠤ ᠡᠷᠳᠡᠨᠢ
tifinagh ⵜⴰⵏⵉⵔⵜ ⴰⵢⵜ
javanese ꦱꦿꦶ ꦮꦲꦾꦸꦤꦶ
balinese ᬦᬶᬮᬸᬄ ᬧᬸᬢᬸ
sundanese ᮔᮩᮀ ᮞᮤᮒᮤ
cham ꨎꨵꨕ ꨀꨁ
vai ꕙꔤ ꕮꔷ
yi ꆈꌠ ꁱꂷ
ol-chiki ᱚᱞ ᱪᱤᱠᱤ
meetei ꯃꯩꯇꯩ ꯃꯌꯦꯛ
gothic 𐌰𐍄𐍄𐌰 𐌿𐌽𐍃𐌰𐍂
runic ᚠᚢᚦᚨᚱᚲ ᛟᛚᚨᚠ
chinese 欧阳明，朝阳区建国路八十八号
taiwanese 歐陽臺，重慶南路一段
japanese 髙橋 さくら 様・ミサキ
korean 김하늘 님, 서울특별시
marks Ọ́lá Adébáyọ̀ W̊ x̌ Ą́ m̂q̈
cuneiform 𒀭𒂗𒆤
mathematical 𝓜𝓲𝓪 𝔓𝔞𝔲𝔩
signs Mia ★ ☎ 5 ♡
emoji Oma 🎂 👩🏽‍🌾 Opa 👨‍👩‍👧
""".strip().splitlines()
)
"""Our own words; each has what its script is known for: joining, conjuncts, vowels around, stacks of marks."""

MIXED = (
    "Anna Levi אנה לוי 12", "שרה (Sarah) כהן", "طريق 5 ب", "טל׳ 03-123", "ยิ้ม & Co.", "Łucja नमिता Żak",
    "<b>שלום</b> &amp;", "%s דוד \\) Tj",
)  # fmt: skip
"""Lines in two scripts, and what looks like code beside them."""

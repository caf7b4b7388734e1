"""subset.py FONT ENCODING FAMILY ETL OUT: the characters of a Chinese encoding and of the division lists, under a name of its own."""
import glob
import gzip
import sys

from fontTools import subset

source, encoding, family, etl, out = sys.argv[1:]
DROPPED = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "meta", "prep", "gasp"]
PUNCTUATION = "—–―…·•※□■○●◎△▲▽▼◇◆★☆→←↑↓↗↘↔‰℃№〇〔〕〖〗【】「」『』《》〈〉“”‘’％＋－＝×÷±≈≠≤≥∑√∞−‑‒∶￥€・㎡㎥"
COPYRIGHT_AND_LICENCE = {0, 5, 7, 8, 9, 10, 11, 12, 13, 14}

characters = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(map(ord, PUNCTUATION))
for high in range(0x81, 0xFF):
    for low in range(0x40, 0xFF):
        try:
            character = bytes([high, low]).decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(character) == 1 and not 0xE000 <= ord(character) <= 0xF8FF:
            characters.add(ord(character))
for file in glob.glob(etl + "/src/main/resources/org/tongbao/etl/conform/**/*.csv*", recursive=True):
    with (gzip.open if file.endswith(".gz") else open)(file, "rt", encoding="utf-8") as text:
        characters |= {ord(c) for c in text.read() if ord(c) > 0x7F}

options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=["*"])
options.drop_tables += DROPPED
font = subset.load_font(source, options)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=characters)
subsetter.subset(font)
names = font["name"]
names.names = [record for record in names.names if record.nameID in COPYRIGHT_AND_LICENCE]
for number, name in {1: family, 2: "Regular", 3: family + " 1.0", 4: family, 6: family.replace(" ", "") + "-Regular"}.items():
    names.setName(name, number, 3, 1, 0x409)
font["post"].formatType = 3
font.save(out)

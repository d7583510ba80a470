"""How many files `muqabala decode` reads as Python does that knows their encoding.

usage: encodings.py BINARY CHARDET_TESTS ARTICLES [verbose]
"""
import codecs, glob, os, subprocess, sys, tempfile, unicodedata
from concurrent.futures import ThreadPoolExecutor

binary, tests, articles = sys.argv[1:4]
verbose = "verbose" in sys.argv[4:]
NAMES = {"MacCyrillic": "mac_cyrillic", "MacRoman": "mac_roman", "CP932": "cp932", "CP949": "cp949"}
ARABIC = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "cp1256", "iso8859_6", "mac_arabic", "cp720"]


def codec(folder):
    """The codec that a folder of tests is named after, without the language; none where Python lacks it."""
    names = [NAMES.get(folder, folder)] + [folder.rsplit("-", 1)[0]]
    for name in names:
        try:
            return codecs.lookup(name).name
        except LookupError:
            pass
    return None


def plain(text):
    """What counts as the same text: without a byte order mark, line breaks and composition aside."""
    return unicodedata.normalize("NFC", text.lstrip("\ufeff").replace("\r\n", "\n"))


def decoded(path):
    run = subprocess.run([binary, "decode", path], capture_output=True)
    text = run.stdout.decode("utf-8", "replace")
    return run.returncode, text, run.stderr.decode("utf-8", "replace").strip()


def judge(case):
    path, gold, label = case
    code, text, said = decoded(path)
    crashed = code not in (0, 1)
    right = gold is not None and plain(text) == plain(gold)
    if verbose and (crashed or (gold is not None and not right)):
        print(f"    {label} {os.path.basename(path)}: {said[-90:]}")
    return crashed, gold is not None, right


def report(name, cases):
    with ThreadPoolExecutor(4) as pool:
        judged = list(pool.map(judge, cases))
    known = sum(it[1] for it in judged)
    print(f"  {name}: {sum(it[2] for it in judged)} of {known} read right, {sum(it[0] for it in judged)} crashes in {len(judged)}")


def real_files():
    for path in sorted(glob.glob(tests + "/*/*")):
        folder = os.path.basename(os.path.dirname(path))
        name, gold = codec(folder), None
        if name:
            try:
                gold = open(path, "rb").read().decode(name)
            except UnicodeDecodeError:
                pass
        yield path, gold, folder


def arabic_files(folder):
    for path in sorted(glob.glob(articles + "/*.txt")):
        text = open(path, encoding="utf-8").read()
        for name in ARABIC:
            data = text.encode(name, "ignore")
            out = os.path.join(folder, f"{os.path.basename(path)}.{name}")
            open(out, "wb").write(data)
            yield out, data.decode(name), name


report("files of the wild", list(real_files()))
with tempfile.TemporaryDirectory() as folder:
    report("Arabic articles", list(arabic_files(folder)))

"""Seconds of processor time that rapidfuzz takes to score every passage against every other, on one thread.

usage: rapidfuzz_cdist.py ARTICLES.jsonl SCORER    (a line: the text of an article, a passage a line, as JSON)
"""
import json, sys, time
import numpy
from rapidfuzz import fuzz, process

passages = [passage for line in open(sys.argv[1], encoding="utf-8") for passage in json.loads(line).split("\n")]
scorer = getattr(fuzz, sys.argv[2])
started = time.process_time()
process.cdist(passages, passages, scorer=scorer, workers=1, dtype=numpy.uint8)
print(time.process_time() - started)

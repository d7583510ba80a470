"""Seconds of processor time that CollateX takes to set the witnesses of a file in columns.

usage: collatex_columns.py SET.json    ({"witnesses": {"A": ["word", ..], ..}})
"""
import json, sys, time
from collatex import Collation, collate

witnesses = json.load(open(sys.argv[1], encoding="utf-8"))["witnesses"]
collation = Collation()
for name, words in witnesses.items():
    collation.add_witness({"id": name, "tokens": [{"t": word + " ", "n": word.lower()} for word in words]})
started = time.process_time()
collate(collation, output="table", segmentation=False)
print(time.process_time() - started)

"""Figures of the bundled sample's first wave, of its expected scores, without the library; writes sample-pre.tsv.

Also copies what truth.json says of the model that the sample was drawn from.
Run in the folder of this file: python3 sample-pre.py ../../../../../../../../sample > sample-pre.tsv
Made with Python 3.11.7, numpy 2.4.6, scipy 1.17.1.
"""
import csv
import json
import sys
import numpy as np
from scipy import stats

OUTCOME, MIDDLE, LEVEL = "partnering", 3.0, 0.95
HIGH, SPOT = 4.0 - 1e-9, 0.75 - 1e-9  # a composite of exactly 4 is the double below 4 in one row

print("# Written by sample-pre.py beside this file, with Python 3.11.7, numpy 2.4.6, scipy 1.17.1")
truth = json.load(open(sys.argv[1] + "/truth.json"))["expected"]
rows = [r for r in csv.DictReader(open(sys.argv[1] + "/expected-scores.csv")) if r["wave"] == "pre"]
columns = list(rows[0])[7:]
number = lambda text: float(text) if text else np.nan
views = {}
for r in rows:
    views[r["dyad"], r["subject"], r["role"]] = np.array([number(r[c]) for c in columns])
persons = sorted({(r["dyad"], p) for r in rows for p in (r["respondent"], r["subject"])})
absent = np.full(len(columns), np.nan)
self_ = np.array([views.get((*p, "self"), absent) for p in persons])
partner = np.array([views.get((*p, "partner"), absent) for p in persons])
dyad = np.array([p[0] for p in persons])


def say(name, value):
    print(name, repr(float(value)), sep="\t")


def pairs(name, x, y):
    n = len(x)
    say(name + ".n", n)
    say(name + ".double-entry", np.corrcoef(np.r_[x, y], np.r_[y, x])[0, 1])
    f = stats.f_oneway(*np.column_stack([x, y])).statistic
    low, high = f / stats.f.ppf(0.975, n - 1, n), f * stats.f.ppf(0.975, n, n - 1)
    for end, each in ("anova", f), ("anova.lower", low), ("anova.upper", high):
        say(name + "." + end, (each - 1) / (each + 1))


for p in range(2):
    name = "side." + persons[p][1]
    there = ~np.isnan(self_[p] + partner[p]) & (np.array(columns) != OUTCOME)
    s, o = self_[p][there], partner[p][there]
    say(name + ".columns", there.sum())
    say(name + ".correlation", stats.pearsonr(s, o).statistic)
    say(name + ".double-entry", np.corrcoef(np.r_[s, o], np.r_[o, s])[0, 1])
    say(name + ".euclidean", np.linalg.norm(s - o))
    say(name + ".root-mean-square", np.sqrt(np.mean((s - o) ** 2)))

for c, column in enumerate(columns):
    x, y, z = self_[:, c], partner[:, c], partner[:, columns.index(OUTCOME)]
    both = ~np.isnan(x + y)
    gap = (x - y)[both]
    say(column + ".truth.gap", truth[column]["selfAndPartner"]["pre"]["gap"])
    say(column + ".truth.correlation", truth[column]["selfAndPartner"]["pre"]["correlation"])
    say(column + ".truth.self-views", truth[column]["icc1AtPre"]["self"]["dyad"])
    say(column + ".truth.partner-views", truth[column]["icc1AtPre"]["partner"]["dyad"])
    say(column + ".dyads", len(set(dyad[both])))
    say(column + ".both-high", ((x >= HIGH) & (y >= HIGH)).sum())
    say(column + ".both-low", ((x < HIGH) & (y < HIGH)).sum())
    say(column + ".self-over", ((x >= HIGH) & (y < HIGH)).sum())
    say(column + ".self-under", ((x < HIGH) & (y >= HIGH)).sum())
    say(column + ".blind-spot", (gap >= SPOT).sum())
    say(column + ".hidden-strength", (gap <= -SPOT).sum())
    means = np.array([gap[dyad[both] == d].mean() for d in sorted(set(dyad[both]))])
    low, high = stats.t.interval(LEVEL, len(means) - 1, means.mean(), stats.sem(means))
    for end, value in ("gap", means.mean()), ("gap.lower", low), ("gap.upper", high):
        say(column + "." + end, value)
    paired = stats.ttest_rel(x[both], y[both])
    low, high = paired.confidence_interval(LEVEL)
    for end, value in ("paired", gap.mean()), ("paired.lower", low), ("paired.upper", high):
        say(column + "." + end, value)
    pairs(column + ".self-and-partner", x[both], y[both])
    r = stats.pearsonr(x[both], y[both])
    low, high = r.confidence_interval(LEVEL)
    for end, value in ("pearson", r.statistic), ("pearson.lower", low), ("pearson.upper", high):
        say(column + ".self-and-partner." + end, value)
    for name, v in ("self-views", x), ("partner-views", y):
        two = np.array([v[dyad == d] for d in sorted(set(dyad))])
        two = two[~np.isnan(two).any(axis=1)]
        pairs(column + "." + name, two[:, 0], two[:, 1])
    if column == OUTCOME:
        continue
    whole = both & ~np.isnan(z)
    X, Y, Z = x[whole] - MIDDLE, y[whole] - MIDDLE, z[whole]
    design = np.column_stack([np.ones_like(X), X, Y, X * X, X * Y, Y * Y])
    b = np.linalg.lstsq(design, Z, rcond=None)[0]
    rest = Z - design @ b
    df = len(Z) - 6
    covariance = np.linalg.inv(design.T @ design) * (rest @ rest / df)
    name = column + ".surface."
    say(name + "n", len(Z))
    say(name + "r-squared", 1 - rest @ rest / ((Z - Z.mean()) ** 2).sum())
    weights = dict(zip(["b0", "b1", "b2", "b3", "b4", "b5"], np.eye(6)))
    weights |= {"a1": [0, 1, 1, 0, 0, 0], "a2": [0, 0, 0, 1, 1, 1], "a3": [0, 1, -1, 0, 0, 0], "a4": [0, 0, 0, 1, -1, 1],
                "a5": [0, 0, 0, 1, 0, -1]}
    for k, w in weights.items():
        w = np.array(w, float)
        value, error = w @ b, np.sqrt(w @ covariance @ w)
        reach = stats.t.ppf(0.975, df) * error
        for end, each in ("", value), (".se", error), (".t", value / error), (".p", 2 * stats.t.sf(abs(value / error), df)), \
                (".lower", value - reach), (".upper", value + reach):
            say(name + k + end, each)
    hessian = np.array([[2 * b[3], b[4]], [b[4], 2 * b[5]]])
    x0, y0 = np.linalg.solve(hessian, -b[1:3])
    say(name + "stationary-x", x0)
    say(name + "stationary-y", y0)
    vectors = np.linalg.eigh(hessian).eigenvectors  # smallest eigenvalue first
    for axis, v in ("first-axis", vectors[:, 1]), ("second-axis", vectors[:, 0]):
        say(name + axis + "-slope", v[1] / v[0])
        say(name + axis + "-intercept", y0 - v[1] / v[0] * x0)

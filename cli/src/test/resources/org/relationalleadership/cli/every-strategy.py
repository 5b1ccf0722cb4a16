"""What every-strategy.yaml gives on every-strategy.csv, computed in another way than the library does.

Sums and means are exact fractions; estimates of traits are found with mpmath at 50 digits, by sums over the points, by
bisection and by a search over a fine grid, with derivatives taken numerically.

    python3 every-strategy.py > every-strategy-scores.csv        (Python 3.11, mpmath 1.3.0)
"""
import csv
import os
from fractions import Fraction as F
from math import ceil

from mpmath import mp, mpf, exp, log, sqrt, diff

mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))
RANGE = {"t1": (1, 5), "t2": (1, 5), "t3": (1, 5), "t4": (1, 5), "s1": (0, 100), "s2": (0, 100)}
REVERSED = {"t2"}
T = ["t1", "t2", "t3", "t4"]


class NoScore(Exception):
    pass


def keyed(item, cell):
    """A number, None where not answered, "na" where not applicable."""
    if cell == "":
        return None
    if cell == "-1":
        return "na"
    low, high = RANGE[item]
    return low + high - F(cell) if item in REVERSED else F(cell)


# --- strategies: pairs of weight and value -> score, or score and standard error


def mean(pairs):
    return sum(w * x for w, x in pairs.values()) / sum(w for w, x in pairs.values())


def total(pairs):
    return sum(w * x for w, x in pairs.values())


def prorated(all_weights):
    return lambda pairs: mean(pairs) * all_weights


def median(pairs):
    xs = sorted(x for w, x in pairs.values())
    return (xs[(len(xs) - 1) // 2] + xs[len(xs) // 2]) / 2


def minimum(pairs):
    return min(x for w, x in pairs.values())


def geometric(pairs):
    if any(x <= 0 for w, x in pairs.values()):
        raise NoScore("a geometric mean needs values above 0")
    product = mpf(1)
    for w, x in pairs.values():
        product *= mpf(x.numerator) ** int(w) / mpf(x.denominator) ** int(w)
    return product ** (1 / mpf(int(sum(w for w, x in pairs.values()))))


def percent(pairs):
    lowest = sum(w * RANGE[i][0] for i, (w, x) in pairs.items())
    highest = sum(w * RANGE[i][1] for i, (w, x) in pairs.items())
    return 100 * (total(pairs) - lowest) / (highest - lowest)


def top_box(pairs):
    return F(sum(x >= 4 for w, x in pairs.values()), len(pairs))


def count(pairs):
    return F(sum(x >= 4 for w, x in pairs.values()))


def graded(a, b, k, theta):
    above = lambda j: mpf(1) if j == 0 else mpf(0) if j > len(b) else 1 / (1 + exp(-a * (theta - b[j - 1])))
    return above(k) - above(k + 1)


def credit(a, b, k, theta):
    terms = [exp(sum((a * (theta - b[j]) for j in range(c)), mpf(0))) for c in range(len(b) + 1)]
    return terms[k] / sum(terms)


GRADED = {
    "t1": ("1.2", ["-2", "-1", "0.2", "1.5"]),
    "t2": ("0.8", ["-3", "-1.5", "0", "2"]),
    "t3": ("2", ["-1.2", "-0.4", "0.6", "1.4"]),
    "t4": ("1.5", ["-2.2", "-1.1", "-0.1", "1.9"]),
}
CREDIT = {
    "t1": ("1.1", ["-1.5", "-0.5", "0.4", "1.2"]),
    "t2": ("0.7", ["-1", "-1.4", "0.3", "1"]),
    "t4": ("0.9", ["-2", "0.1", "-0.2", "2"]),
}


def latent(model, parameters, estimate, low=-6, high=6, points=61, prior_mean=0, prior_sd=1):
    def score(pairs):
        items = [(mpf(parameters[i][0]), [mpf(b) for b in parameters[i][1]], int(x) - 1) for i, (w, x) in pairs.items()]

        def log_likelihood(theta):
            return sum(log(model(a, b, k, theta)) for a, b, k in items)

        def log_prior(theta):
            return -((theta - prior_mean) ** 2) / (2 * mpf(prior_sd) ** 2)

        def information(theta):
            return sum(
                diff(lambda t: model(a, b, c, t), theta) ** 2 / model(a, b, c, theta)
                for a, b, k in items
                for c in range(len(b) + 1)
            )

        if estimate == "eap":
            at = [low + (high - low) * mpf(q) / (points - 1) for q in range(points)]
            weights = [exp(log_likelihood(t) + log_prior(t)) for t in at]
            m = sum(t * w for t, w in zip(at, weights)) / sum(weights)
            return m, sqrt(sum((t - m) ** 2 * w for t, w in zip(at, weights)) / sum(weights))
        if estimate == "map":
            f = lambda t: log_likelihood(t) + log_prior(t)
        else:
            f = lambda t: log_likelihood(t) + log(information(t)) / 2
        grid = [mpf(q) / 10 for q in range(-120, 121)]
        best = max(grid, key=f)
        left, right = best - mpf(1) / 10, best + mpf(1) / 10
        for _ in range(70):  # the top lies between, where the slope changes its sign
            middle = (left + right) / 2
            if diff(f, middle, h=mpf(10) ** -15) > 0:
                left = middle
            else:
                right = middle
        theta = (left + right) / 2
        return theta, 1 / sqrt(-diff(f, theta, 2, h=mpf(10) ** -12))

    return score


# --- policies: how many are needed, and what fills gaps


def needs(kind, amount=None, of="members", gaps=None):
    return kind, amount, of, gaps


def settle(policy, values, weights, strategy):
    """Score or reason, number answered, number substituted."""
    kind, amount, of, gaps = policy
    answered = {m: v for m, v in values.items() if v is not None and v != "na"}
    members = len(values) - (sum(v == "na" for v in values.values()) if of == "applicable" else 0)
    required = {"all": members, "k": amount, "share": ceil(F(amount) * members) if kind == "share" else 0}[kind]
    if len(answered) < max(1, required):
        why = f"needs {max(1, required)} of {len(values)} answered"
        if of == "applicable":
            why = f"needs a share of {amount} of the applicable answered and at least one"
        return None, None, why, len(answered), 0
    used = dict(answered)
    if gaps:
        own = sum(answered.values()) / len(answered)
        for m, v in values.items():
            if v is None or (v == "na" and of == "members"):
                used[m] = own
    try:
        result = strategy({m: (weights.get(m, F(1)), used[m]) for m in values if m in used})
    except NoScore as e:
        return None, None, str(e), len(answered), 0
    value, error = result if isinstance(result, tuple) else (result, None)
    return value, error, "", len(answered), len(used) - len(answered)


# --- scales: members, weights, strategy, policy, norms (mean, sd), ranks, bands, has standard errors

ALL = needs("all")
SCALES = {
    "climate": (T, {"t3": F(2)}, mean, needs("k", 2), ("3.6", "0.7"),
                [(2, "4.5"), (3, "25"), (4, "70"), (5, "99.5")], [(1, 3, "developing"), (3, 5, "established")], False),
    "total": (T, {}, total, ALL, ("14", "3"), None, None, False),
    "prorated": (T, {"t2": F(2)}, prorated(5), needs("k", 3), None, None, None, False),
    "middle": (T, {}, median, needs("k", 2), None, None, None, False),
    "weakest": (T, {}, minimum, needs("k", 2), None, None, None, False),
    "balance": (["s1", "s2"], {"s1": F(3)}, geometric, needs("share", "0.5"), None, None, None, False),
    "percent": (T, {}, percent, needs("share", "0.75", "applicable"), None, None, None, False),
    "mixed": (["t1", "s1"], {"s1": F(1, 2)}, percent, needs("k", 1), None, None, None, False),
    "favourable": (T, {}, top_box, needs("share", "0.5"), None, None, None, False),
    "count": (T, {}, count, needs("k", 2, gaps=True), None, None, None, False),
    "filled": (T, {}, total, needs("share", "0.5", "applicable", True), None, None, None, False),
    "graded": (T, {}, latent(graded, GRADED, "eap"), needs("k", 1), ("0.1", "0.9"), None,
               [(-6, 0, "lower half"), (0, 6, "upper half")], True),
    "graded-map": (T[:3], {}, latent(graded, GRADED, "map", prior_mean=mpf("0.5"), prior_sd=2), ALL,
                   None, None, None, True),
    "graded-wle": (T[:3], {}, latent(graded, GRADED, "wle"), needs("k", 2), None, None, None, True),
    "credit": (["t1", "t2", "t4"], {}, latent(credit, CREDIT, "eap", -4, 4, 31), needs("k", 1), None, None, None, True),
    "credit-map": (["t1", "t2", "t4"], {}, latent(credit, CREDIT, "map"), needs("k", 1), None, None, None, True),
    "credit-wle": (["t1", "t2", "t4"], {}, latent(credit, CREDIT, "wle"), needs("k", 1), None, None, None, True),
    "overall": (["climate", "weakest"], {"climate": F(2)}, mean, ALL, None, None, None, False),
    "overall-filled": (["climate", "weakest", "t4"], {}, mean, needs("k", 1, gaps=True), None,
                       [("1.5", "10"), ("3.5", "60")], None, False),
}


def percentile(ranks, score):
    ranks = [(F(s), F(p)) for s, p in ranks]
    if score <= ranks[0][0]:
        return ranks[0][1]
    for (s0, p0), (s1, p1) in zip(ranks, ranks[1:]):
        if score <= s1:
            return p0 + (score - s0) / (s1 - s0) * (p1 - p0)
    return ranks[-1][1]


def text(number):
    number = float(number)
    return str(int(number)) if number == int(number) else repr(number)


def main():
    rows = list(csv.DictReader(open(os.path.join(HERE, "every-strategy.csv"))))
    table = []
    for number, row in enumerate(rows, 1):
        known = {i: keyed(i, row[i]) for i in RANGE}
        out = {"row": str(number), "respondent": row["id"]}
        for scale, (members, weights, strategy, policy, norms, ranks, bands, has_errors) in SCALES.items():
            value, error, why, answered, filled = settle(policy, {m: known[m] for m in members}, weights, strategy)
            known[scale] = value
            scored = value is not None
            out[scale] = text(value) if scored else ""
            out[scale + ".reason"] = why
            out[scale + ".answered"] = str(answered)
            if policy[3]:
                out[scale + ".substituted"] = str(filled)
            if has_errors:
                out[scale + ".se"] = text(error) if scored else ""
            if norms:
                centre, sd = (mpf(x) if has_errors else F(x) for x in norms)
                z = (value - centre) / sd if scored else None
                out[scale + ".z"] = text(z) if scored else ""
                out[scale + ".t"] = text(50 + 10 * z) if scored else ""
            if ranks:
                out[scale + ".percentile"] = text(percentile(ranks, value)) if scored else ""
            if bands:
                inside = [label for low, high, label in bands if scored and low <= value]
                out[scale + ".band"] = inside[-1] if inside else ""
        table.append(out)
    print(",".join(table[0]))
    for out in table:
        print(",".join(out.values()))


main()

#!/usr/bin/env python3
"""Writes ../fixtures/measures/reference.txt: distances, correlation and slerp, case by case, from exact
fractions and 120-digit decimals as in make_reference.py. Usage: make_measures_reference.py [file]
"""
import math
import pathlib
import sys
from decimal import Decimal
from fractions import Fraction

from make_reference import (PI, Random, Seeded, angle, answer, decimal, described, leaning, negated, neighbour,
                            refused, short_hex)

HEADER = """\
# cosine-lab measures reference, format 1. Written by tests/core/make_measures_reference.py.
# case <class>, two vectors as in ../similarity/reference.txt, and answers as there:
#   euclidean|manhattan|pearson|angular <status> <nearest double> <true value minus it, in ulp of it>
#   slerp <t> <nearest double of each entry>...
"""

# Pearson and slerp of long vectors take long in 120 digits.
LONGEST_SLERP = 8


def exact(v):
    return [Fraction(x) for x in v]


def differences(a, b):
    return [x - y for x, y in zip(exact(a), exact(b))]


def deviations(v):
    mean = sum(exact(v), Fraction(0)) / len(v)
    return [x - mean for x in exact(v)]


def dot(a, b):
    return sum((x * y for x, y in zip(a, b)), Fraction(0))


def pearson(a, b):
    if not a or not any(deviations(a)) or not any(deviations(b)):
        return refused('zero_vector')
    x, y = deviations(a), deviations(b)
    return answer(decimal(dot(x, y)) / decimal(dot(x, x) * dot(y, y)).sqrt())


def true_angle(a, b):
    a, b = exact(a), exact(b)
    ab = dot(a, b)
    return angle(decimal(dot(a, a) * dot(b, b) - ab * ab).sqrt(), decimal(ab))


def sine(x):
    total, power, n = Decimal(0), x, 1
    while power and abs(power) > Decimal(10) ** -130:
        total += power
        power *= -x * x / ((n + 1) * (n + 2))
        n += 2
    return total


def slerp(a, b, t):
    """Of unit vectors, by Shoemake's sines."""
    theta = true_angle(a, b)
    lengths = [decimal(dot(exact(v), exact(v))).sqrt() for v in (a, b)]
    if theta < Decimal(10) ** -100:
        return [decimal(x) / lengths[0] for x in exact(a)]
    of_a, of_b = (sine((1 - t) * theta) / sine(theta), sine(t * theta) / sine(theta))
    return [of_a * decimal(x) / lengths[0] + of_b * decimal(y) / lengths[1]
            for x, y in zip(exact(a), exact(b))]


def answers(a, b):
    d = differences(a, b)
    yield 'euclidean', answer(decimal(dot(d, d)).sqrt())
    yield 'manhattan', answer(sum(map(abs, d), Fraction(0)))
    yield 'pearson', pearson(a, b)
    if any(a) and any(b):
        yield 'angular', answer(true_angle(a, b) / PI)
    else:
        yield 'angular', refused('zero_vector')


def pearson_cases(random):
    for mean in (0.0, 1.0, 1e3, 1e8, 1e15, 3e300):
        for n in (2, 3, 4, 9, 40):
            a = [mean + abs(mean) * 1e-14 * random.entry(0, 0) + random.entry(-3, 0) for _ in range(n)]
            yield 'large_mean', a, random.vector(n)
            yield 'large_mean', a, neighbour(a, 0, 3)
    for n in (1, 2, 5):
        yield 'constant', [0.1] * n, random.vector(n)
        yield 'constant', [1e300] * n, [5e-324] * n
        yield 'constant', neighbour([0.1] * n, 0), neighbour([0.1] * n, n - 1)
        yield 'constant', [0.0] * n, [0.0] * n


def extreme_cases(random):
    largest = sys.float_info.max
    yield 'huge', [1e308, 1.0], [-1e308, 2.0]
    yield 'huge', [1e308, 1e308], [-1e308, -1e308]
    yield 'huge', [largest], [-largest]
    yield 'huge', [largest, 1.0, 0.0], [largest, 2.0, 1.0]
    yield 'huge', [6e307, 1.0, 0.0], [-6e307, 2.0, 1.0]
    yield 'tiny', [5e-324, 1e-323], [1e-323, 5e-324]
    yield 'tiny', [5e-324, 0.0, 3e-310], [-5e-324, 1e-320, 3e-310]
    yield 'mixed', [1e300, 5e-324, 0.0], [1e300, 0.0, 5e-324]
    yield 'mixed', [1e300, 5e-324, 2.0], [-1e300, 1e-323, 1e-300]
    for n in (2, 3, 8, 30):
        yield 'mixed', random.vector(n, -1074, 1020), random.vector(n, -1074, 1020)
        yield 'tiny', random.vector(n, -1074, -1050), random.vector(n, -1074, -1050)
        yield 'huge', random.vector(n, 1010, 1021), random.vector(n, 1010, 1021)


def all_cases():
    random = Random(201)
    for n in (1, 2, 2, 3, 4, 5, 8, 16, 33):
        v = random.vector(n)
        yield 'ordinary', v, random.vector(n)
        yield 'near', v, neighbour(v, 0)
        yield 'near', v, leaning(v, 1e-9)
        yield 'opposite', v, leaning(negated(v), 1e-7)
        yield 'opposite', v, [3 * x for x in leaning(negated(v), 1e-3)]
    for i in range(60):
        yield 'turned', random.vector(2, 0, 0), random.vector(2, 0, 0)
    yield 'ordinary', Seeded(300, 7, -3, 0), Seeded(300, 8, -3, 0)
    yield from pearson_cases(random)
    yield from extreme_cases(random)


def slerp_lines(a, b):
    opposite = dot(exact(a), exact(b)) < 0 and true_angle(a, b) > PI - Decimal(10) ** -60
    if len(a) > LONGEST_SLERP or not any(a) or not any(b) or opposite:
        return
    for t in (0.0, 0.5, 0.3, 1.0, -0.7, 1.9):
        entries = [short_hex(float(x)) for x in slerp(a, b, Decimal(t))]
        yield f'slerp {short_hex(t)} {" ".join(entries)}\n'


def main():
    default = pathlib.Path(__file__).parent.parent / 'fixtures' / 'measures' / 'reference.txt'
    lines = [HEADER]
    for kind, a, b in all_cases():
        lines.append(f'case {kind}\na {described(a)}\nb {described(b)}\n')
        for name, (status, nearest, rest) in answers(a, b):
            lines.append(f'{name} {status} {short_hex(nearest)} {rest:.6f}\n')
        lines.extend(slerp_lines(a, b))
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(''.join(lines), encoding='ascii')
    print(f'{target.stat().st_size} bytes')


if __name__ == '__main__':
    main()

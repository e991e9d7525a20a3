#!/usr/bin/env python3
"""Writes ../fixtures/similarity/reference.txt: what the similarity core must answer, case by case.

Nothing here is shared with the C++: sums are exact fractions, roots, pi and arctangents are series in
120-digit decimals. Usage: make_reference.py [file]
"""
import math
import pathlib
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 120
getcontext().Emax = 10**9
getcontext().Emin = -10**9

HEADER = """\
# cosine-lab similarity reference, format 1. Written by tests/core/make_reference.py.
# case <class>, then two vectors and five answers:
#   a|b list <length> <hex double>...
#   a|b random <length> <seed> <lowest exponent> <highest exponent> <turn 0|1> <scale 2^n> [<index> <hex double>]...
#     the entries of the generator described in reference.h; turn maps (x, y) to (y, -x) pair by pair, and
#     single entries are then replaced
#   dot|norm_a|norm_b|cosine|angle <status> <nearest double> <true value minus it, in ulp of it>
"""

MASK = 2**64 - 1


class Random:
    """splitmix64, as in reference.h."""

    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return self.bits() % n

    def entry(self, low, high):
        """Sign, 53 random bits in [1, 2), an exponent in low..high. Two draws."""
        first, second = self.bits(), self.bits()
        size = math.ldexp((first >> 12) + 2**52, low + second % (high - low + 1) - 52)
        return -size if first & 1 else size

    def vector(self, n, low=-3, high=0):
        return [self.entry(low, high) for _ in range(n)]

    def whole(self, n, limit=9):
        return [float(self.below(2 * limit + 1) - limit) or 1.0 for _ in range(n)]


class Seeded(list):
    """A long vector, stored as its recipe."""

    def __init__(self, n, seed, low, high, turn=0, scale=0, edits=()):
        entries = Random(seed).vector(n, low, high)
        if turn:
            for i in range(0, n - 1, 2):
                entries[i], entries[i + 1] = entries[i + 1], -entries[i]
            if n % 2:
                entries[-1] = 0.0
        entries = [math.ldexp(x, scale) for x in entries]
        for i, x in edits:
            entries[i] = x
        super().__init__(entries)
        words = ['random', n, seed, low, high, turn, scale]
        self.recipe = ' '.join(map(str, words + [w for i, x in edits for w in (i, x.hex())]))


# --- the true values ---------------------------------------------------------------------------------------

def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def arctangent(t):
    """For 0 <= t <= 1: halved until the series is short."""
    halvings = 0
    while t > Decimal('0.01'):
        t = t / (1 + (1 + t * t).sqrt())
        halvings += 1
    total, power, n = Decimal(0), t, 1
    while power and (not total or abs(power) > abs(total) * Decimal(10) ** -125):
        total += power / n
        power *= -t * t
        n += 2
    return total * 2**halvings


PI = 16 * arctangent(Decimal(1) / 5) - 4 * arctangent(Decimal(1) / 239)


def angle(area, dot):
    """Of the point (dot, area), area >= 0."""
    width = abs(dot)
    if area <= width:
        acute = arctangent(area / width)
    else:
        acute = PI / 2 - arctangent(width / area)
    return PI - acute if dot < 0 else acute


def answer(value):
    """A status, the nearest double, and what is missing, in ulp."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    try:
        nearest = exact.numerator / exact.denominator
    except OverflowError:
        return 'out_of_range', 0.0, 0.0
    return 'ok', nearest, float((exact - Fraction(nearest)) / Fraction(math.ulp(nearest)))


def refused(status):
    return status, 0.0, 0.0


def norm(v):
    if not all(map(math.isfinite, v)):
        return refused('not_finite')
    return answer(decimal(sum((Fraction(x) ** 2 for x in v), Fraction(0))).sqrt())


def direction(a, b, dot):
    aa = sum(Fraction(x) ** 2 for x in a)
    bb = sum(Fraction(x) ** 2 for x in b)
    if not aa or not bb:
        return [refused('zero_vector')] * 2
    area = decimal(aa * bb - dot * dot).sqrt()
    cosine = decimal(dot) / decimal(aa * bb).sqrt()
    if dot * dot == aa * bb:
        cosine = Decimal(1 if dot > 0 else -1)
    return [answer(cosine), answer(angle(area, decimal(dot)))]


def answers(a, b):
    norms = [norm(a), norm(b)]
    if len(a) != len(b):
        found = [refused('length_mismatch')] * 3
    elif 'not_finite' in (norms[0][0], norms[1][0]):
        found = [refused('not_finite')] * 3
    else:
        dot = sum((Fraction(x) * Fraction(y) for x, y in zip(a, b)), Fraction(0))
        found = [answer(dot)] + direction(a, b, dot)
    return [found[0]] + norms + found[1:]


# --- the cases ---------------------------------------------------------------------------------------------

def neighbour(v, i, steps=1):
    v = list(v)
    for _ in range(steps):
        v[i] = math.nextafter(v[i], math.inf)
    return v


def negated(v):
    return [-x for x in v]


def turned(v):
    """Exactly perpendicular to v."""
    w = [0.0] * len(v)
    for i in range(0, len(v) - 1, 2):
        w[i], w[i + 1] = v[i + 1], -v[i]
    return w


def leaning(v, angle):
    """v turned by about `angle`, rounded to doubles."""
    return [x + angle * y for x, y in zip(v, turned(v))]


def lesson_cases():
    points = {'A': [3.0, 30.0], 'B': [15.0, 4.0], 'C': [3.0, 27.0], 'D': [7.5, 75.0], 'E': [7.5, 2.0]}
    names = sorted(points)
    for i, first in enumerate(names):
        for second in names[i + 1:]:
            yield 'lesson', points[first], points[second]


def ordinary_cases(random):
    for n in list(range(1, 33)) + [63, 64, 65]:
        yield 'ordinary', random.vector(n), random.vector(n)
    for n in (127, 128, 129, 130, 255, 256, 257, 300, 384, 1000):
        yield 'ordinary', Seeded(n, n, -3, 0), Seeded(n, n + 5000, -3, 0)


def parallel_cases(random):
    for n in (1, 2, 2, 2, 3, 4, 5, 7, 8, 16):
        v = random.whole(n)
        yield 'parallel', v, [2.5 * x for x in v]
        yield 'antiparallel', v, [-0.375 * x for x in v]
    for n in (1, 2, 3, 5, 9, 12):
        v = random.vector(n)
        yield 'parallel', v, [math.ldexp(x, 40) for x in v]
        yield 'parallel', v, v
        yield 'antiparallel', v, negated(v)
        yield 'parallel', [math.ldexp(x, 1000) for x in v], [math.ldexp(x, -900) for x in v]
    for n in (129, 300, 4096):
        yield 'parallel', Seeded(n, n, -9, 9), Seeded(n, n, -9, 9, 0, -7)


def small_angle_cases(random):
    for places in range(3, 16):
        for n in (2, 3, 6):
            v = random.vector(n)
            w = leaning(v, 10.0 ** -places)
            yield 'small_angle', v, w
            if n > 2:
                yield 'near_straight', negated(v), w


def least_angle_cases(random):
    for n in (2, 2, 3, 4, 8, 11):
        v = random.vector(n)
        yield 'least_angle', v, neighbour(v, n - 1)
        yield 'least_angle', v, [2 * x for x in neighbour(v, 0, 3)]
        yield 'near_straight', v, negated(neighbour(v, n // 2))
    for n in (128, 300, 2048):
        a = Seeded(n, 77 * n, -2, 2)
        yield 'least_angle', a, Seeded(n, 77 * n, -2, 2, 0, 0, [(5, math.nextafter(a[5], 9))])
        yield 'small_angle', a, Seeded(n, 77 * n, -2, 2, 0, 0, [(5, a[5] + 1e-6)])


def minute_angle_cases():
    for tiny in (1e-100, 3e-150, 1e-210, 7e-300, 5e-308, 3e-310, 5e-324):
        yield 'minute_angle', [1.0, 0.0], [3.0, tiny]
        yield 'minute_angle', [1.0, tiny, 0.5], [2.0, -tiny, 1.0]
        yield 'minute_angle', [-1.0, 1e200], [3.0 * tiny, 1.5e150]
        yield 'minute_cosine', [0.0, 1.0, 0.0], [1.0, tiny, 0.75]
        yield 'minute_cosine', [1e100, tiny], [tiny, 3e120]


def flat_cases(random):
    """Points of the plane whose small parts, multiplied, lose bits below the doubles."""
    for depth in (-400, -475, -485, -700, -965, -1000, -1015):
        a = [random.entry(0, 0), random.entry(depth, depth)]
        b = [random.entry(0, 0), random.entry(depth, depth)]
        yield 'minute_angle', a, b
        yield 'minute_cosine', list(reversed(a)), b


def perpendicular_cases(random):
    for n in (2, 2, 2, 3, 4, 5, 8, 13):
        v = random.vector(n)
        yield 'perpendicular', v, turned(v)
        yield 'perpendicular', random.whole(1) + [0.0] * n, [0.0] + random.vector(n, -40, 40)
        yield 'almost_perpendicular', v, neighbour(turned(v), 0)
        yield 'almost_perpendicular', v, turned(neighbour(v, 1, 2))
    for n in (200, 301):
        yield 'perpendicular', Seeded(n, n, -20, 20), Seeded(n, n, -20, 20, 1)
        yield 'almost_perpendicular', Seeded(n, n, 0, 0), Seeded(n, n, 0, 0, 1, 0, [(7, 1.25)])


def cancelling_cases(random):
    """Dot products of which almost nothing is left: pairs that cancel, and a crumb."""
    for n in (3, 5, 9, 15):
        for spread in (0, 10, 25, 60, 200):
            a, b = random.vector(n // 2, 0, spread), random.vector(n // 2, 0, spread)
            crumb = random.entry(-spread, 0)
            yield 'cancelling', a + a + [crumb], b + negated(neighbour(b, 0)) + [1.0]


def extreme_cases(random):
    for n in (1, 2, 2, 3, 3, 4, 7, 10):
        yield 'huge', random.vector(n, 996, 1021), random.vector(n, 996, 1021)
        yield 'tiny', random.vector(n, -1074, -1000), random.vector(n, -1074, -1000)
        yield 'huge_and_tiny', random.vector(n, 1000, 1020), random.vector(n, -1060, -1000)
    for n in (2, 3, 4, 6, 9):
        for span in (60, 300, 600, 1000):
            yield 'mixed', random.vector(n, -span, span), random.vector(n, -span, span)
    for n in (2, 3, 5, 8):
        a = [1e300, 1e-300] * (n // 2) + [1.0] * (n % 2)
        yield 'mixed', a, list(reversed(a))
        yield 'mixed', a, neighbour(a, 1)
        yield 'mixed', random.vector(n, -1074, 1022), random.vector(n, -1074, 1022)
    yield 'huge', [1.7e308, 1.7e308], [1.7e308, -1.6e308]
    yield 'huge', [1.7e308] * 5, [1.7e308, -1.7e308, 1.7e308, -1.7e308, 5e-324]
    yield 'tiny', [5e-324, 0.0], [5e-324, 5e-324]
    yield 'tiny', [5e-324] * 7, [5e-324] * 6 + [1e-323]
    yield 'mixed', [5e-324, 1.7e308], [1.7e308, 5e-324]
    yield 'mixed', Seeded(1000, 3, -1022, 1020), Seeded(1000, 4, -1022, 1020)


def range_cases():
    largest = sys.float_info.max
    yield 'range', [1e200, 1.0], [1e200, 1.0]
    yield 'range', [largest, largest], [1.0, 1.0]
    yield 'range', [largest, largest, largest], [1.0, -1.0, 1.0]
    yield 'range', [largest, 1e291], [1.0, 1.0]
    yield 'range', [largest, 2.0 ** 970], [1.0, 1.0]
    yield 'range', [largest, math.nextafter(2.0 ** 970, 0)], [1.0, 1.0]
    yield 'range', [largest, -largest, 1.0], [largest, largest, 1.0]
    yield 'range', [1e-200, 1e-200], [1e-123, 3e-123]
    yield 'range', [1e-200, 1e-200, 1e-201], [1e-110, 3e-110, -2e-110]
    yield 'range', [1e-200, 3e-200], [1e-124, 2e-124]
    yield 'range', [5e-324, 5e-324], [0.5, 0.25]
    yield 'range', [5e-324, 5e-324], [0.5, 5e-324]
    yield 'range', [5e-324, 0.0, 0.0], [0.5, 1.0, 1.0]
    yield 'range', [1.5 * 2.0 ** -500, 2.0 ** -500], [2.0 ** -573, 2.0 ** -574]


def border_cases(random):
    """Where the quick sums begin to be in doubt."""
    for n in (3, 4, 10, 24):
        for angle in (0.5, 0.2, 0.09, 0.05, 0.02, 0.005):
            v = random.vector(n)
            yield 'border', v, leaning(v, angle)
            if n < 24:
                yield 'border', v, leaning(turned(v), angle / 16)
    for n in (300, 768, 1024, 4096):
        yield 'border', Seeded(n, n, -1, 1), Seeded(n, n, -1, 1, 0, 0, [(0, 6.5), (1, -7.25)])
        yield 'long', Seeded(n, n, -9, 9), Seeded(n, n + 1, -9, 9)


def refused_cases():
    nan, infinite = math.nan, math.inf
    yield 'refused', [], []
    yield 'refused', [0.0], [0.0]
    yield 'refused', [0.0, 0.0], [1.0, 2.0]
    yield 'refused', [1.0, 2.0, 3.0], [0.0, -0.0, 0.0]
    yield 'refused', [1.0, 2.0], [1.0, 2.0, 3.0]
    yield 'refused', [], [1.0]
    yield 'refused', [1e308, 1e308, 1e308], [nan]
    for bad in (nan, infinite, -infinite):
        yield 'refused', [1.0, bad], [3.0, 4.0]
        yield 'refused', [1.0, 2.0, 2.0], [3.0, 4.0, bad]
        yield 'refused', [bad] * 6, [0.0] * 6
    yield 'refused', [0.0] * 5 + [nan], [1.0] * 6
    yield 'refused', [infinite, -infinite], [nan, 1.0]


def all_cases():
    yield from lesson_cases()
    yield from ordinary_cases(Random(1))
    yield from parallel_cases(Random(2))
    yield from small_angle_cases(Random(3))
    yield from least_angle_cases(Random(4))
    yield from minute_angle_cases()
    yield from flat_cases(Random(9))
    yield from perpendicular_cases(Random(5))
    yield from cancelling_cases(Random(6))
    yield from extreme_cases(Random(7))
    yield from range_cases()
    yield from border_cases(Random(8))
    yield from refused_cases()


# --- the file ----------------------------------------------------------------------------------------------

def short_hex(x):
    text = x.hex()
    if 'p' not in text:
        return text
    digits, exponent = text.split('p')
    return (digits.rstrip('0').rstrip('.') if '.' in digits else digits) + 'p' + str(int(exponent))


def described(v):
    if isinstance(v, Seeded):
        return v.recipe
    return ' '.join(['list', str(len(v))] + [short_hex(x) for x in v])


def main():
    default = pathlib.Path(__file__).parent.parent / 'fixtures' / 'similarity' / 'reference.txt'
    lines = [HEADER]
    count = 0
    for kind, a, b in all_cases():
        lines.append(f'case {kind}\na {described(a)}\nb {described(b)}\n')
        names = ('dot', 'norm_a', 'norm_b', 'cosine', 'angle')
        for name, (status, nearest, rest) in zip(names, answers(a, b)):
            lines.append(f'{name} {status} {short_hex(nearest)} {rest:.6f}\n')
        count += 1
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(''.join(lines), encoding='ascii')
    print(f'{count} cases, {target.stat().st_size} bytes')


if __name__ == '__main__':
    main()

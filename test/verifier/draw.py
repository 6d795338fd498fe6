"""Lots by RFC 3797 (23, 39)."""
from hashlib import md5


def key_of(sources):
    """Numbers of a source ascending, without leading zeros; a full stop behind each, a slash behind the source."""
    return ''.join(''.join(f'{number}.' for number in sorted(int(each) for each in source)) + '/' for source in sources)


def draw(key, pool):
    """The whole pool in the order drawn."""
    left = list(pool)
    drawn = []
    for index in range(len(left)):
        counter = index.to_bytes(2, 'big')
        chance = int.from_bytes(md5(counter + key.encode('ascii') + counter).digest(), 'big')
        drawn.append(left.pop(chance % len(left)))
    return drawn

"""Individual prizes (21 to 28)."""
from fractions import Fraction

from draw import draw, key_of


class Table:
    """One standing while its seats are given: people from the top who were not called yet."""

    def __init__(self, rows):
        self.rows = list(rows)
        self.drawn = []
        self.open = []
        self.open_seats = 0
        self.used_up = 0


class Awarding:
    def __init__(self, contest, ranked):
        rules = contest.rules
        self.contest = contest
        self.ties = 'draw' if 'draw' in rules.get('ranking', []) else rules.get('ties', 'declare')
        self.consumes = rules.get('overflow', 'consume') == 'consume'
        self.mode = rules.get('onePrize', 'several')
        self.passing = rules.get('passDown', 'cascade')
        self.filling = False
        self.tables = {}
        self.prizes = []
        for number, prize in enumerate(rules.get('prizes', [])):
            name = ' '.join([prize['standing']] + prize.get('kinds', []))
            rows = ranked.standings[name]
            self.tables.setdefault(name, Table(rows))
            self.prizes.append({'number': number, 'worth': 0, **prize, 'at': name, 'seats': prize['count'], 'people': len(rows)})
        self.cut(rules.get('prizeShare'))
        self.holders = set()
        self.winners, self.undecided, self.draws, self.vacant = [], [], [], []
        self.empty = {}

    def cut(self, share):
        """At most floor(share × people with a place), cut from the lowest prize (28)."""
        if not share:
            return
        for name in self.tables:
            own = sorted((prize for prize in self.prizes if prize['at'] == name), key=lambda prize: (-prize['worth'], prize['number']))
            spare = int(Fraction(share) * own[0]['people'])
            for prize in own:
                prize['seats'] = min(prize['seats'], spare)
                spare -= prize['seats']

    def order(self):
        """As listed, by worth, or round by round and the contest last (27)."""
        if self.mode == 'highest':
            return sorted(self.prizes, key=lambda prize: (-prize['worth'], prize['number']))
        if self.mode == 'earliest':
            turns = self.contest.rounds + ['contest']
            return sorted(self.prizes, key=lambda prize: (turns.index(prize['standing']), prize['number']))
        return self.prizes

    # -- who may have what

    def gone(self, row):
        """Out after publication, and no longer in line (19, 25)."""
        lines_up = self.passing != 'cascade' and not self.filling
        return self.contest.lost_prize(row['person']) and not lines_up

    def suits(self, prize, row):
        asked = prize.get('qualify') or {}
        if asked.get('perfect') and not row['right'] == row['total'] > 0:
            return False
        if row['right'] < asked.get('minRight', 0):
            return False
        if asked.get('exactPrediction') and row['distance'] != 0:
            return False
        return row['person'] not in self.holders

    def may(self, prize, row):
        return self.suits(prize, row) and not self.gone(row)

    # -- giving seats

    def run(self):
        for prize in self.order():
            table = self.tables[prize['at']]
            lost = min(prize['seats'], table.used_up)
            table.used_up -= lost
            self.fill(table, prize, prize['seats'] - lost)
        self.filling = True
        for table, prize in list(self.vacant):
            if self.passing == 'fill':
                self.fill(table, prize, 1)
            else:
                self.leave(prize, 1)

    def leave(self, prize, seats):
        key = (prize['name'], prize['at'])
        self.empty[key] = self.empty.get(key, 0) + seats

    def give(self, table, prize, row, how):
        if self.contest.lost_prize(row['person']):
            self.vacant.append((table, prize))
            return
        if self.mode != 'several':
            self.holders.add(row['person'])
        self.winners.append({'id': row['person'], 'prize': prize['name'], 'standing': prize['at'], 'how': how})

    def fill(self, table, prize, seats):
        while seats:
            before = seats
            while table.drawn and seats == before:
                row = table.drawn.pop(0)
                if self.may(prize, row):
                    self.give(table, prize, row, 'draw')
                    seats -= 1
            if seats < before:
                continue
            # A declared candidate keeps the claim though taken to hold a prize already (27).
            held, self.holders = self.holders, set()
            claimants = [row for row in table.open if self.suits(prize, row)]
            self.holders = held
            if claimants and table.open_seats:
                some = min(seats, table.open_seats)
                among = [row['person'] for row in claimants]
                self.undecided.append({'prize': prize['name'], 'standing': prize['at'], 'seats': some, 'among': among})
                table.open_seats -= some
                seats -= some
                continue
            pooled = self.ties == 'draw'
            calls = [row for row in table.rows if self.may(prize, row) or (pooled and self.suits(prize, row))]
            if not calls:
                break
            equals = [row for row in calls if row['place'] == calls[0]['place']]
            called = {row['person'] for row in equals}
            table.rows = [row for row in table.rows if row['person'] not in called]
            seats -= self.settle(table, prize, equals, seats)
        if seats:
            self.leave(prize, seats)

    def settle(self, table, prize, equals, seats):
        able = [row for row in equals if self.may(prize, row)]
        if len(equals) <= seats or not able:
            for row in able:
                self.give(table, prize, row, 'place')
            return len(able)
        if self.ties == 'draw':
            return self.cast(table, prize, equals)
        here = [row for row in able if not self.contest.lost_prize(row['person'])]
        if len(here) <= seats:
            line = here or able[:seats]
            for row in line:
                self.give(table, prize, row, 'place')
            return len(line)
        if self.ties == 'share':
            for row in here:
                self.give(table, prize, row, 'shared')
            if self.consumes:
                table.used_up += len(here) - seats
            return seats
        self.declare(table, here)
        return 0

    def declare(self, table, rows):
        table.open, table.open_seats = rows, len(rows)
        if self.mode != 'several':
            self.holders |= {row['person'] for row in rows}

    def cast(self, table, prize, equals):
        """The n-th draw has n as its last source; who is out stays in the pool and is passed over (23, 24)."""
        people = sorted(row['person'] for row in equals)
        sources = (self.contest.rules.get('draw') or {}).get('sources')
        entry = {'for': f"{prize['at']}: {prize['name']}", 'pool': people}
        if not sources:
            self.draws.append({**entry, 'key': None, 'order': 'not-announced'})
            self.declare(table, [row for row in equals if not self.contest.lost_prize(row['person'])])
            return 0
        key = key_of(sources + [[len(self.draws) + 1]])
        drawn = draw(key, people)
        self.draws.append({**entry, 'key': key, 'order': drawn})
        table.drawn = sorted(equals, key=lambda row: drawn.index(row['person']))
        return 0


def award(contest, ranked):
    awarding = Awarding(contest, ranked)
    awarding.run()
    return {
        'draws': awarding.draws,
        'prizes': {
            'winners': awarding.winners,
            'undecided': awarding.undecided,
            'empty': [{'prize': prize, 'standing': at, 'seats': seats} for (prize, at), seats in awarding.empty.items()],
            'provisional': awarding.mode != 'several' and bool(awarding.undecided),
        },
    }

"""Agencies: counts, the formulas, and their prizes (30 to 37)."""
from collections import defaultdict
from fractions import Fraction

DAY = 86_400_000
VIETNAM = 7 * 3_600_000


class Compared:
    def __init__(self, contest, ranked, winners):
        self.contest = contest
        self.rule = contest.rules.get('collective', {})
        self.ids = [agency['id'] for agency in contest.agencies]
        self.excluded = set()
        if contest.rules.get('excluded', {}).get('counted') is False:
            self.excluded = {person for person, out in contest.out.items() if out['reason'] == 'excluded'}
        self.by_unit = defaultdict(list)
        for attempt in contest.attempts:
            self.by_unit[self.unit(attempt)].append(attempt)
        best = {person: official['attempts'][0] for person, official in ranked.best.items()}
        self.where = self.count_people(best)
        self.prizes_of = defaultdict(list)
        for each in winners:
            self.prizes_of[self.unit(best[each['id']], any_channel=True)].append(each['prize'])

    def unit(self, attempt, any_channel=False):
        """Host, declared, or both the same; unlisted is no agency (33)."""
        channels = None if any_channel else self.rule.get('via')
        if channels and attempt['via'] not in channels:
            return None
        kind = self.rule.get('unit', 'host')
        if kind == 'agree' and attempt['agency'] != attempt['unit']:
            return None
        name = attempt['unit'] if kind == 'declared' else attempt['agency']
        return name if name in self.ids else None

    def count_people(self, best):
        """unit -> person -> attempts that count the person there, earliest first (31, 32)."""
        how = self.rule.get('person', 'each')
        where = defaultdict(lambda: defaultdict(list))
        valid = [attempt for attempt in self.contest.valid() if attempt['person'] not in self.excluded]
        if how == 'each':
            for attempt in valid:
                where[self.unit(attempt)][attempt['person']].append(attempt)
            return where
        chosen = dict(best)
        if how != 'official':
            chosen = {}
            for attempt in valid:
                if how == 'last' or attempt['person'] not in chosen:
                    chosen[attempt['person']] = attempt
        for person, attempt in chosen.items():
            if person in self.excluded:
                continue
            where[self.unit(attempt)][person].append(attempt)
        return where

    def valid_in(self, unit):
        return [each for each in self.by_unit[unit] if each['valid'] and each['person'] not in self.excluded]

    def people(self, unit):
        return len(self.where[unit])

    def staff(self, unit):
        """People whose first kind there is on the payroll (34, 40)."""
        kinds = self.rule.get('staff', ['can-bo'])
        return sum(kinds is None or tries[0]['kind'] in kinds for tries in self.where[unit].values())

    def group(self, unit, name):
        return sum(any(each['group'] == name for each in tries) for tries in self.where[unit].values())

    def counted(self, unit):
        """Valid attempts within the cap (30, L33)."""
        cap = self.rule.get('cap')
        valid = self.valid_in(unit)
        if not cap:
            return len(valid)
        buckets = defaultdict(int)
        for attempt in valid:
            day = (attempt['end'] + VIETNAM) // DAY if cap['per'] == 'day' else 0
            buckets[attempt['person'], day] += 1
        return sum(min(count, cap['max']) for count in buckets.values())

    # -- formulas

    def row(self, formula, agency, awards):
        unit, size = agency['id'], agency.get('headcount')
        if formula in ('1', '2'):
            value = self.counted(unit) if formula == '1' else self.people(unit)
            note = self.winner_gate(formula, unit, awards)
            return {'unit': unit, 'shown': str(value), 'note': note, 'value': None if note else Fraction(value)}
        if not size:
            note = 'headcount missing' if size is None else 'headcount 0'
            return {'unit': unit, 'shown': None, 'note': note, 'value': None}
        staff = self.staff(unit)
        shown, value = f'{staff}/{size}', Fraction(100 * staff, size)
        if formula == '6':
            points = sum(self.rule.get('points', {}).get(prize, 0) for prize in self.prizes_of[unit])
            shown, value = f'{shown} + {points}', value + points
        note = self.gate(formula, agency, staff) or self.winner_gate(formula, unit, awards)
        if note and note.startswith('?'):
            return {'unit': unit, 'shown': None, 'note': note, 'value': None}
        if note:
            return {'unit': unit, 'shown': shown, 'note': note, 'value': None}
        return {'unit': unit, 'shown': shown, 'note': 'over 100 %' if staff > size else None, 'value': value}

    def gate(self, formula, agency, staff):
        """Minimum, mandatory groups, a winner (35, 36)."""
        note = None
        if formula == '4':
            for tier in self.rule.get('tiers', []):
                if tier['below'] is None or agency['headcount'] < tier['below']:
                    if Fraction(staff, agency['headcount']) < Fraction(tier['min']):
                        note = f"below {tier['min']}"
                    break
        if formula == '5':
            note = next(filter(None, (self.group_gate(agency, *each) for each in self.rule.get('groups', {}).items())), None)
        return note

    def winner_gate(self, formula, unit, awards):
        """A rule that awards a prize asks for a winner by any formula, what is shown beside by 4 and 5."""
        asks = self.rule.get('needsWinner') and (awards or formula in '45')
        return 'no winner' if asks and not self.prizes_of[unit] else None

    def group_gate(self, agency, name, asked):
        size = agency.get('groups', {}).get(name)
        if size is None:
            return f'? {name}: headcount missing'
        came = self.group(agency['id'], name)
        enough = came >= asked.get('count', 0) and (not size or came >= Fraction(asked.get('share', '0')) * size)
        return None if size == 0 or enough else f'{name} {came}/{size}'

    def standing(self, formula, block=None, awards=False):
        rows = [self.row(formula, agency, awards) for agency in self.contest.agencies if block in (None, agency['block'])]
        breaks = {'people': self.people, 'attempts': lambda unit: len(self.valid_in(unit))}

        def key(row):
            return (-row['value'],) + tuple(-breaks[each](row['unit']) for each in self.rule.get('tieBreak', []))

        ranked = sorted((row for row in rows if row['value']), key=lambda row: (key(row), row['unit']))
        for number, row in enumerate(ranked):
            same = number and key(row) == key(ranked[number - 1])
            row['place'] = ranked[number - 1]['place'] if same else number + 1
        rest = sorted((row for row in rows if not row['value']), key=lambda row: row['unit'])
        return ranked + [{**row, 'place': None} for row in rest]

    def formulas(self):
        blocks = sorted({agency['block'] for agency in self.contest.agencies})
        shown = {formula: self.standing(formula) for formula in '123456'}
        shown['7'] = [{**row, 'block': block} for block in blocks for row in self.standing('7', block)]
        return {formula: [{name: row[name] for name in row if name != 'value'} for row in rows] for formula, rows in shown.items()}

    # -- prizes

    def prizes(self):
        """Entries with one formula and block are tiers of one standing; equals at a boundary are declared (L20)."""
        found = {'winners': [], 'undecided': [], 'empty': []}
        tables = {}
        for prize in self.rule.get('prizes', []):
            tables.setdefault((prize['formula'], prize.get('block') or ('each' if prize['formula'] == '7' else None)), []).append(prize)
        for (formula, block), own in tables.items():
            for each in sorted({agency['block'] for agency in self.contest.agencies}) if block == 'each' else [block]:
                name = ' '.join(['formula', formula] + ([each] if each else []))
                self.give(found, name, own, [row for row in self.standing(formula, each, True) if row['place']])
        return found

    def give(self, found, name, prizes, rows):
        open_rows, open_seats = [], 0
        for prize in prizes:
            seats, label = prize['count'], {'prize': prize['name'], 'standing': name}
            while seats and (open_seats or rows):
                if not open_seats:
                    equals = [row['unit'] for row in rows if row['place'] == rows[0]['place']]
                    rows = rows[len(equals):]
                    if len(equals) <= seats:
                        found['winners'] += [{'id': unit, 'how': 'place', **label} for unit in equals]
                        seats -= len(equals)
                        continue
                    open_rows, open_seats = equals, len(equals)
                some = min(seats, open_seats)
                found['undecided'].append({'seats': some, 'among': open_rows, **label})
                seats, open_seats = seats - some, open_seats - some
            if seats:
                found['empty'].append({'seats': seats, **label})


def compare(contest, ranked, winners):
    compared = Compared(contest, ranked, winners)
    rows = [
        {
            'unit': unit,
            'attempts': len(compared.by_unit[unit]),
            'valid': len(compared.valid_in(unit)),
            'people': compared.people(unit),
            'staff': compared.staff(unit),
        }
        for unit in compared.ids + [None]
    ]
    return {'counts': rows, 'formulas': compared.formulas(), 'prizes': compared.prizes()}

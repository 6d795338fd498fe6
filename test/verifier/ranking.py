"""Official attempts and places (1 to 12, 15, 16, 29)."""
from collections import Counter
from fractions import Fraction

ATTEMPT_CRITERIA = {
    'most-right', 'nearest-prediction', 'exact-prediction', 'nearest-not-over', 'shortest', 'earliest', 'earliest-start', 'latest',
}
BEHIND_ALL = (1, 0)


class Ranking:
    def __init__(self, contest):
        rules = contest.rules
        self.contest = contest
        self.kinds_of_prizes = [
            (prize['standing'], tuple(prize['kinds'])) for prize in rules.get('prizes', []) if prize.get('kinds')
        ]
        self.chain = [each for each in rules.get('ranking', ['most-right']) if each != 'draw']
        self.official_chain = self.find_official_chain()
        self.people = sorted({attempt['person'] for attempt in contest.valid()})
        self.official = {scope: self.officials(scope) for scope in contest.rounds + ['contest']}
        self.best = self.official['contest']
        if rules.get('across') == 'sum':
            self.official['contest'] = self.sums()
        self.standings = {scope: self.stand(scope) for scope in contest.rounds + ['contest']}
        for scope, kinds in self.kinds_of_prizes:
            whole = self.standings[scope]
            self.standings[' '.join((scope,) + kinds)] = self.place([row for row in whole if row['kind'] in kinds])

    # -- measuring

    def quantum(self, what):
        return self.contest.rules.get('quantum', {}).get(what, 1000)

    def duration(self, attempt):
        """In whole quanta: the floor of the difference, not the difference of floors (6)."""
        return (attempt['end'] - attempt['start']) // self.quantum('duration')

    def instant(self, moment):
        return moment // self.quantum('instant')

    def error(self, attempt):
        """By how much the number is above the truth; None without a number (12, 16)."""
        rule = self.contest.rules.get('prediction', {})
        scope = 'contest' if rule.get('scope') == 'contest' else attempt['round']
        source = rule.get('from', 'official')
        if source != 'official':
            candidates = self.contest.valid(attempt['person'], scope)
            attempt = candidates[0 if source == 'first' else -1]
        if attempt['prediction'] is None:
            return None
        return attempt['prediction'] - self.contest.truth[scope]

    def measure(self, attempts):
        errors = [self.error(attempt) for attempt in attempts]
        return {
            'right': sum(attempt['right'] for attempt in attempts),
            'total': sum(attempt['total'] for attempt in attempts),
            'distance': None if None in errors else sum(abs(error) for error in errors),
            'over': any(error is not None and error > 0 for error in errors),
            'duration': sum(self.duration(attempt) for attempt in attempts),
            'end': max(self.instant(attempt['end']) for attempt in attempts),
            'start': min(self.instant(attempt['start']) for attempt in attempts),
        }

    def key(self, criterion, row):
        """Smaller is better."""
        if criterion == 'most-right':
            if self.contest.rules.get('score') == 'ratio':
                return -Fraction(row['right'], max(row['total'], 1))
            return -row['right']
        if criterion == 'nearest-prediction':
            return BEHIND_ALL if row['distance'] is None else (0, row['distance'])
        if criterion == 'nearest-not-over':
            if row['distance'] is None:
                return (2, 0)
            return (1, 0) if row['over'] else (0, row['distance'])
        if criterion == 'exact-prediction':
            return 0 if row['distance'] == 0 else 1
        if criterion == 'latest':
            return -row['end']
        if criterion in ('most-attempts', 'most-perfect'):
            return -row[{'most-attempts': 'tries', 'most-perfect': 'perfect'}[criterion]]
        return row[
            {
                'shortest': 'duration',
                'earliest': 'end',
                'earliest-start': 'start',
                'earliest-registration': 'registered',
                'fewest-attempts': 'tries',
            }[criterion]
        ]

    def parting(self, chain, above, below):
        return next((each for each in chain if self.key(each, above) != self.key(each, below)), None)

    def keys(self, chain, row):
        return [self.key(each, row) for each in chain]

    # -- official attempts

    def find_official_chain(self):
        """A word: the best score, then the word, then the earliest; first and last ignore the score (1, 2)."""
        word = self.contest.rules.get('official', 'most-right')
        if word == 'first':
            return ['earliest']
        if word == 'last':
            return ['latest']
        if word in ('most-right', 'earliest'):
            return ['most-right', 'earliest']
        if word == 'best':
            chain = [each for each in self.chain if each in ATTEMPT_CRITERIA]
        else:
            chain = list(word) if isinstance(word, list) else ['most-right', word]
        return chain if {'earliest', 'latest'} & set(chain) else chain + ['earliest']

    def officials(self, scope):
        found = {}
        for person in self.people:
            tries = self.contest.valid(person, scope)
            if not tries:
                continue
            rows = sorted(
                ((self.keys(self.official_chain, self.measure([each])), each['id'], each) for each in tries),
                key=lambda row: row[:2],
            )
            by = 'only'
            if len(rows) > 1:
                by = next(
                    (name for name, one, two in zip(self.official_chain, rows[0][0], rows[1][0]) if one != two), 'same'
                )
            word = self.contest.rules.get('official')
            found[person] = {'attempts': [rows[0][2]], 'by': word if word in ('first', 'last') and by not in ('only', 'same') else by}
        return found

    def sums(self):
        """One official attempt of each round taken, added (29)."""
        found = {}
        for person in self.people:
            attempts = [
                self.official[each][person]['attempts'][0]
                for each in self.contest.rounds
                if person in self.official[each]
            ]
            found[person] = {'attempts': attempts, 'by': 'sum'}
        return found

    # -- places

    def stand(self, scope):
        rows = []
        for person, official in self.official[scope].items():
            if self.contest.has_no_place(person):
                continue
            tries = self.contest.valid(person, scope)
            everything = self.contest.valid(person)
            rows.append(
                {
                    **self.measure(official['attempts']),
                    'person': person,
                    'attempts': official['attempts'],
                    'tries': len(tries),
                    'perfect': sum(each['right'] == each['total'] > 0 for each in tries),
                    'registered': min(self.instant(each['start']) for each in everything),
                    'kind': (self.best[person] if scope == 'contest' else official)['attempts'][0]['kind'],
                }
            )
        return self.place(rows)

    def place(self, rows):
        """1 2 2 4, or 1 2 2 3 where dense; equals by code point (9)."""
        placed = []
        last_keys = None
        for keys, _, row in sorted(
            ((self.keys(self.chain, row), row['person'], row) for row in rows), key=lambda each: each[:2]
        ):
            last = placed[-1] if placed else None
            if last and keys == last_keys:
                placed.append({**row, 'place': last['place'], 'by': last['by'], 'level': last['level']})
                continue
            level = last['level'] + 1 if last else 1
            dense = self.contest.rules.get('places') == 'dense'
            by = self.parting(self.chain, last, row) if last else 'top'
            placed.append({**row, 'place': level if dense else len(placed) + 1, 'by': by, 'level': level})
            last_keys = keys
        sharing = Counter(row['place'] for row in placed)
        for row in placed:
            row['equals'] = sharing[row['place']]
        return placed

    # -- what is shown

    def shown(self):
        """A contest of one round has one standing."""
        several = len(self.contest.rounds) > 1
        prized = any(prize['standing'] == 'contest' for prize in self.contest.rules.get('prizes', []))
        return [name for name in self.standings if several or prized or not name.startswith('contest')]

    def official_rows(self):
        return [
            {'scope': scope, 'person': person, 'attempt': [each['id'] for each in official['attempts']], 'by': official['by']}
            for scope in self.contest.rounds + ['contest']
            if scope in self.shown()
            for person, official in self.official[scope].items()
        ]

    def shown_rows(self, name):
        return [
            {
                **{field: row[field] for field in ('person', 'place', 'equals', 'by', 'right', 'total', 'distance', 'duration')},
                'attempts': [each['id'] for each in row['attempts']],
                'submittedAt': max(row['attempts'], key=lambda each: each['end'])['submittedAt'],
            }
            for row in self.standings[name]
        ]

    def ties(self):
        found = []
        for name in sorted(self.shown()):
            for place in sorted({row['place'] for row in self.standings[name] if row['equals'] > 1}):
                people = [row['person'] for row in self.standings[name] if row['place'] == place]
                found.append({'standing': name, 'place': place, 'people': people})
        return found

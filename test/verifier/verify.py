"""Places, prizes, lots and counts of a contest, computed a second time.

Written from the decisions on what real rules leave open (their numbers stand in brackets), not from the program it checks: another
language, another shape, the standard library alone. Reads contests as JSON, one a line: rules in the words of the vectors,
agencies, people, attempts. Writes what they come to, one a line.

    python3 test/verifier/verify.py < contests.jsonl
"""
import json
import sys
from collections import defaultdict
from datetime import datetime, timezone

import agencies
import prizes
import ranking


def milliseconds(text):
    """An instant as whole milliseconds since 1970."""
    passed = datetime.fromisoformat(text) - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return (passed.days * 86400 + passed.seconds) * 1000 + passed.microseconds // 1000


class Contest:
    """A contest with the defaults of its rules, and only what had happened by `asOf` (20)."""

    def __init__(self, given):
        rules = given['rules']
        self.rules = rules
        self.rounds = [each['id'] for each in rules['rounds']]
        self.now = milliseconds(rules['asOf']) if rules.get('asOf') else 1 << 60
        self.agencies = sorted(given['agencies'], key=lambda agency: agency['id'])
        people = {person['id']: person for person in given['people']}
        self.out = {name: person['out'] for name, person in people.items() if person.get('out')}
        self.attempts = []
        for each in given['attempts']:
            attempt = dict(each)
            attempt.setdefault('round', self.rounds[0])
            attempt['start'] = milliseconds(each['startedAt'])
            attempt['end'] = milliseconds(each['submittedAt'])
            attempt['group'] = people.get(each['person'], {}).get('group')
            attempt['void_at'] = milliseconds(each['void']['at']) if each.get('void') else None
            attempt['valid'] = attempt['void_at'] is None or attempt['void_at'] > self.now
            if attempt['end'] <= self.now:
                self.attempts.append(attempt)
        self.attempts.sort(key=lambda attempt: (attempt['end'], attempt['id']))
        self.truth = {scope: self.true_number(scope) for scope in self.rounds + ['contest']}

    def valid(self, person=None, scope='contest'):
        return [
            attempt
            for attempt in (self.attempts if person is None else self.by_person()[person])
            if attempt['valid'] and scope in ('contest', attempt['round'])
        ]

    def by_person(self):
        if not hasattr(self, '_by_person'):
            self._by_person = defaultdict(list)
            for attempt in self.attempts:
                self._by_person[attempt['person']].append(attempt)
        return self._by_person

    def has_no_place(self, person):
        """Excluded, withdrawn or erased before publication (19)."""
        out = self.out.get(person)
        return bool(out) and out['reason'] != 'declined' and not out.get('after')

    def lost_prize(self, person):
        """Declined, or out after publication: the place stays (19)."""
        out = self.out.get(person)
        return bool(out) and not self.has_no_place(person)

    def true_number(self, scope):
        """The truth of the prediction in a scope (11 to 14)."""
        rule = self.rules.get('prediction', {})
        of = rule.get('of', 'people')
        voids = rule.get('voids', 'frozen')
        freeze = milliseconds(self.rules['freezeAt']) if self.rules.get('freezeAt') else None
        if freeze is not None and freeze > self.now:
            freeze = None
        counted = []
        for attempt in self.attempts:
            if scope not in ('contest', attempt['round']):
                continue
            void_at = attempt['void_at']
            known = void_at is not None and void_at <= self.now
            if voids == 'exclude' or (voids == 'frozen' and freeze is None):
                gone = known
            elif voids == 'frozen':
                gone = known and void_at <= freeze
            else:
                gone = False
            skipped = rule.get('excluded') == 'skip' and self.out.get(attempt['person'], {}).get('reason') == 'excluded'
            perfect = attempt['right'] == attempt['total'] > 0
            if not gone and not skipped and (perfect or not of.startswith('perfect-')):
                counted.append(attempt['person'])
        return len(set(counted)) if of.endswith('people') else len(counted)

    def totals(self):
        valid = self.valid()
        return {
            'attempts': len(self.attempts),
            'valid': len(valid),
            'people': len({attempt['person'] for attempt in valid}),
            'peopleByRound': {
                each: len({attempt['person'] for attempt in valid if attempt['round'] == each}) for each in self.rounds
            },
        }


def results(given):
    contest = Contest(given)
    ranked = ranking.Ranking(contest)
    awarded = prizes.award(contest, ranked)
    return {
        'official': ranked.official_rows(),
        'standings': {name: ranked.shown_rows(name) for name in ranked.shown()},
        'ties': ranked.ties(),
        'truth': contest.truth,
        'totals': contest.totals(),
        'collective': agencies.compare(contest, ranked, awarded['prizes']['winners']),
        **awarded,
    }


if __name__ == '__main__':
    for line in sys.stdin:
        print(json.dumps(results(json.loads(line)), ensure_ascii=False))

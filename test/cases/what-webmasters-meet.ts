import type { Shown, Situation } from './what-people-meet.ts'

const test = (file: string, title: string): Shown => [`${file}.test.ts`, title]
const folder = (file: string, title: string): Shown => [`server/folder/${file}.ts`, title]
const doctor = (title: string): Shown => ['server/portal/doctor/host-pages.test.ts', title]
const guides = (title: string): Shown => ['server/portal/cms-guides.test.ts', title]
const upgrade = (title: string): Shown => ['widget/quiz/upgrade-links.test.ts', title]
const case_ = (id: string, met: string, ...shown: Situation['shown']): Situation => ({ id, met, shown })
const damage = 'one damaged cell in a good bank is the one fault, at its row and cell'

/** What webmasters and secretaries really met, kind by kind, each with the tests that show it mended. */
export const whatWebmastersMeet: readonly Situation[] = [
  case_(
    'C1',
    'two sites in a cell, or one with a mark behind',
    folder('parse-agencies.test', 'lists sites with %j between'),
    folder('parse-agencies.test', 'refuses %s and tells the right value'),
  ),
  case_(
    'B7',
    '--site of an agency that is none',
    test('server/commands/serve', 'does not start for a site that would count for nobody, or for two: %s'),
  ),
  case_(
    'B6',
    'an address of the server with a path, two, or without scheme',
    test('server/settings', 'is refused as the address of the server, named and mended: %s'),
    test('server/settings', 'is refused with a sentence: %j'),
  ),
  case_(
    'C11',
    'a title cut by # or &',
    folder('text-fault-cases', "'cut-by-hash': ["),
    folder('text-fault-cases', "'cut-by-mark': ["),
  ),
  case_('C14', 'a question called token', folder('table-fault-cases', "'reserved-id': [")),
  case_(
    'C16',
    'one e-mail address in three spellings',
    test('server/pages/field-types', 'nobody is three people by capitals'),
  ),
  case_(
    'C2',
    'a number asked for in a field of text',
    folder('label-and-type.test', '%s as %s is meant as %s; nobody can fill it: %s'),
    folder('label-and-type.test', 'what a label asks for'),
    ['field-cases.ts', "type: 'text'"],
  ),
  case_(
    'C3',
    'options that speak of others, or bear a letter',
    folder('bank-damage.test', 'last option %j: %s'),
    folder('bank-damage.test', 'what only looks like damage is none'),
  ),
  case_('C4', 'texts of .VnTime, VNI, VISCII, VIQR', folder('bank-damage.test', damage)),
  case_('C6', 'HTML in a cell', folder('bank-damage.test', damage)),
  case_(
    'C7',
    'what Excel made of a day',
    folder('bank-damage.test', damage),
    folder('bank-damage.test', 'a share without its sign among shares is one'),
  ),
  case_(
    'D1',
    'curly quotation marks round src',
    test('server/portal/doctor/markup-rules', 'the one illness is named, with the line to write'),
  ),
  case_('C9', 'another letter that looks like Đ', folder('table-fault-cases', "'lookalike-letter': [")),
  case_(
    'C12',
    'no space, or another, on one line of rules.yaml',
    folder('text-fault-cases', "'missing-space': ["),
    folder('text-fault-cases', "'odd-space': ["),
  ),
  case_(
    'N35',
    'options that read the same',
    folder('table-fault-cases', "'identical-options': ["),
    test('server/contest/reads-same', 'reads the same'),
  ),
  case_('N37', 'what a spreadsheet leaves in a cell', folder('table-fault-cases', "'spreadsheet-damage': [")),
  case_('N38', 'a mark of the author beside the key', folder('text-fault-cases', "'author-mark': [")),
  case_('N45', 'a close at 23:59', folder('find-warnings.test', "'closes-a-minute-early': [")),
  case_(
    'N29',
    'a person filled into the field of the unit',
    test('widget/quiz/field-types', 'is typed on the keyboard of its type'),
    test('server/pages/field-types', 'is typed on a keyboard of its own'),
  ),
  case_(
    'R1',
    'every link of a site becomes a quiz',
    upgrade('makes the quiz of $'),
    upgrade('leaves a link $'),
    test('e2e/saved-pages', '%s gets no quiz by our script'),
  ),
  case_(
    'R2',
    'pages that change without loading',
    upgrade('is served a link that comes later, and cleaned of its quiz when the link goes'),
    ['editors/changing-pages.ts', 'export'],
  ),
  case_('R3', 'the tag right, no link in the content', doctor("'c01-upgrade-tag-no-link', ['link-missing']")),
  case_('R4', 'markup pasted as text', doctor('names the line of markup that was pasted as text')),
  case_('R5', 'a tag and a working frame', doctor('finds no fault with a working frame')),
  case_('R6', 'a frame without its address', doctor('names NukeViet’s list of trusted domains')),
  case_(
    'R7',
    'a tag that an optimiser holds back or bundles',
    doctor("'c06-delayed-upgrade-tag', ['script-delayed']"),
    doctor("'c07-combined-upgrade-tag', ['script-combined']"),
    test('e2e/saved-pages', '%s gets its quiz when the optimiser puts the script back, and not before'),
  ),
  case_('R8', 'a remedy without the agency', doctor('q/phu-tho-2024?site=so-noi-vu#tai-cho')),
  case_('R9', 'where NukeViet keeps its policy', guides('Thiết lập an ninh → Thiết lập CSP (bản 4.4.08')),
  case_('R10', 'which NukeViet has it on', guides('Các bản 4.5.00, 4.5.01 và 5 cài sẵn CSP')),
  case_('R11', 'NukeViet’s blocks', guides('Quản trị → Quản lý giao diện → Quản lý block')),
  case_('R12', 'themes of WordPress without header.php', guides('không có header.php')),
  case_('R13', 'two boxes of LiteSpeed', guides('“JS Excludes” và “JS Deferred/Delayed Excludes”')),
  case_('R14', 'Joomla’s Super User', guides('mọi thẻ có dấu gạch nối, cả của Super User')),
  case_('R15', 'a list by its heading', guides('the doctor speaks of its list by the heading')),
]

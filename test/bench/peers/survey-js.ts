import { isVisible, type Peer } from './peer.ts'

const question = (name: string) => ({
  type: 'radiogroup',
  name,
  title: 'Cải cách hành chính gồm mấy nội dung?',
  choices: ['Bốn', 'Năm', 'Sáu', 'Bảy'],
})
const survey = { pages: ['q1', 'q2', 'q3'].map(name => ({ elements: [question(name)] })) }

/**
 * SurveyJS from its three files, as its documentation installs it from a CDN, with one radio question a page.
 * Its own words stay English: Vietnamese would be a fourth file.
 */
export const surveyJs: Peer = {
  name: 'SurveyJS 2.5.38',
  packages: ['survey-core@2.5.38', 'survey-js-ui@2.5.38'],
  body: `<link rel="stylesheet" href="/npm/survey-core/survey-core.min.css">
<script src="/npm/survey-core/survey.core.min.js"></script>
<script src="/npm/survey-js-ui/survey-js-ui.min.js"></script>
<div id="survey"></div>
<script>new Survey.Model(${JSON.stringify(survey)}).render(document.getElementById('survey'))</script>`,
  asks: isVisible(`document.querySelector('#survey input[type=radio]')?.closest('label')`),
}

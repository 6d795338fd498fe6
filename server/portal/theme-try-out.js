(function () {
  'use strict'
  var form = document.getElementById('thu-giao-dien')
  var quiz = document.querySelector('#xem-truoc agency-quiz')
  var css = document.getElementById('css')
  if (!form || !quiz || !css) return
  form.hidden = false
  function apply() {
    var rules = []
    form.querySelectorAll('[data-property]').forEach(function (input) {
      var name = input.dataset.property
      var isSet = input.value.trim() !== '' && input.value !== input.dataset.usual
      if (isSet) {
        quiz.style.setProperty(name, input.value)
        rules.push('  ' + name + ': ' + input.value + ';')
      } else quiz.style.removeProperty(name)
    })
    quiz.setAttribute('theme', form.elements.theme.value)
    css.value = rules.length ? 'agency-quiz {\n' + rules.join('\n') + '\n}' : '/* Chưa đổi gì. */'
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', function (event) { event.preventDefault() })
  form.addEventListener('reset', function () { setTimeout(apply) })
  apply()
})()

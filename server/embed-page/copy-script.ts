/**
 * Puts a copy button beside every text to copy. Without it the text is there to be selected. On plain http there is
 * no `navigator.clipboard`, hence the old way too. Served as it stands.
 */
export const copyScript = `(function () {
  'use strict'
  function copy(box) {
    box.select()
    if (navigator.clipboard) return navigator.clipboard.writeText(box.value)
    return document.execCommand('copy') ? Promise.resolve() : Promise.reject()
  }
  document.querySelectorAll('textarea[data-copy]').forEach(function (box) {
    var button = document.createElement('button')
    var said = document.createElement('span')
    button.type = 'button'
    button.className = 'plain copy'
    button.textContent = 'Sao chép'
    button.setAttribute('aria-describedby', box.id + '-nhan')
    said.setAttribute('role', 'status')
    button.addEventListener('click', function () {
      copy(box).then(
        function () { said.textContent = 'Đã sao chép.' },
        function () { said.textContent = 'Đã chọn sẵn; bấm Ctrl+C để sao chép.' }
      )
    })
    box.after(button, said)
  })
})()
`

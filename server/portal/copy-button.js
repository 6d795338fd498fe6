(function () {
  'use strict'
  function copy(box) {
    box.select()
    function oldWay() {
      if (!document.execCommand('copy')) throw new Error('refused')
    }
    var asked = navigator.clipboard ? navigator.clipboard.writeText(box.value) : Promise.reject()
    return asked.catch(oldWay)
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
        function () { said.textContent = 'Đã chọn sẵn; bấm Ctrl+C, hoặc giữ tay trên chữ rồi chọn Sao chép.' }
      )
    })
    box.after(button, said)
  })
})()

import type { Editor } from './editor.ts'

const jquery = { packages: ['jquery@3.8.0'], scripts: ['jquery/dist/jquery.min.js'] }

/** The editors behind most content systems, each in its default configuration. */
export const editors: readonly Editor[] = [
  {
    id: 'tinymce',
    name: 'TinyMCE 8 (Joomla, WordPress)',
    keeps: [],
    packages: ['tinymce@8.9.2'],
    styles: [],
    scripts: ['tinymce/tinymce.min.js'],
    open: `tinymce.init({ selector: '#e', license_key: 'gpl' }).then(([it]) =>
      ready({ put: html => it.setContent(html), html: () => it.getContent() }))`,
    area: 'body',
  },
  {
    id: 'ckeditor4',
    name: 'CKEditor 4 (NukeViet, Liferay, DNN)',
    keeps: [],
    packages: ['ckeditor4@4.22.1'],
    styles: [],
    scripts: ['ckeditor4/ckeditor.js'],
    open: `CKEDITOR.replace('e', { versionCheck: false }).on('instanceReady', ({ editor: it }) =>
      ready({ put: html => it.setData(html), html: () => it.getData() }))`,
    area: 'body',
  },
  {
    id: 'ckeditor5',
    name: 'CKEditor 5 (Drupal)',
    keeps: [],
    packages: ['ckeditor5@48.5.2'],
    styles: ['ckeditor5/dist/browser/ckeditor5.css'],
    scripts: ['ckeditor5/dist/browser/ckeditor5.umd.js'],
    // What its “classic” build was made of; since release 42 there is no default.
    open: `const names = ['Essentials', 'Paragraph', 'Bold', 'Italic', 'Heading', 'Link', 'List', 'BlockQuote', 'Image', 'Table', 'MediaEmbed', 'Autoformat', 'PasteFromOffice']
      CKEDITOR.ClassicEditor.create(document.querySelector('#e'), { licenseKey: 'GPL', plugins: names.map(name => CKEDITOR[name]) })
        .then(it => ready({ put: html => it.setData(html), html: () => it.getData() }))`,
    area: '.ck-content',
  },
  {
    id: 'summernote',
    name: 'Summernote',
    keeps: ['script', 'frame'],
    packages: ['summernote@0.9.1', ...jquery.packages],
    styles: ['summernote/dist/summernote-lite.min.css'],
    scripts: [...jquery.scripts, 'summernote/dist/summernote-lite.min.js'],
    open: `$('#e').summernote()
      ready({ put: html => $('#e').summernote('code', html), html: () => $('#e').summernote('code') })`,
    area: '.note-editable',
  },
  {
    id: 'quill',
    name: 'Quill 2',
    keeps: ['frame'],
    packages: ['quill@2.0.3'],
    styles: ['quill/dist/quill.snow.css'],
    scripts: ['quill/dist/quill.js'],
    open: `const it = new Quill('#e', { theme: 'snow' })
      ready({ put: html => { it.setText(''); it.clipboard.dangerouslyPasteHTML(html) }, html: () => it.root.innerHTML })`,
    area: '.ql-editor',
  },
  {
    id: 'jodit',
    name: 'Jodit 4',
    keeps: [],
    packages: ['jodit@4.15.13'],
    styles: ['jodit/es2021/jodit.min.css'],
    scripts: ['jodit/es2021/jodit.min.js'],
    open: `const it = Jodit.make('#e')
      ready({ put: html => { it.value = html }, html: () => it.value })`,
    area: '.jodit-wysiwyg',
  },
  {
    id: 'trumbowyg',
    name: 'Trumbowyg',
    keeps: ['script', 'frame'],
    packages: ['trumbowyg@2.31.0', ...jquery.packages],
    styles: ['trumbowyg/dist/ui/trumbowyg.min.css'],
    scripts: [...jquery.scripts, 'trumbowyg/dist/trumbowyg.min.js'],
    open: `$('#e').trumbowyg({ svgPath: false })
      ready({ put: html => $('#e').trumbowyg('html', html), html: () => $('#e').trumbowyg('html') })`,
    area: '.trumbowyg-editor',
  },
  {
    id: 'suneditor',
    name: 'SunEditor 3',
    keeps: ['frame'],
    packages: ['suneditor@3.3.3'],
    styles: ['suneditor/dist/suneditor.min.css'],
    scripts: ['suneditor/dist/suneditor.min.js'],
    open: `const it = SUNEDITOR.create('#e', { events: { onload: () => ready({ put: html => it.$.html.set(html), html: () => it.$.html.get() }) } })`,
    area: '.sun-editor-editable',
  },
  {
    id: 'froala',
    name: 'Froala 5',
    keeps: ['frame'],
    packages: ['froala-editor@5.4.0'],
    styles: ['froala-editor/css/froala_editor.pkgd.min.css'],
    scripts: ['froala-editor/js/froala_editor.pkgd.min.js'],
    open: `const it = new FroalaEditor('#e', {}, () => ready({ put: html => it.html.set(html), html: () => it.html.get() }))`,
    area: '.fr-element',
  },
]

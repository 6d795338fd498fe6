// Loads the page anew when what it was built from has changed; only `npm run dev` puts it into a page.
const PAUSE_MS = 50

/** The scripts as they are now: a browser would take them from its cache for five minutes. */
const fetchScripts = () =>
  Promise.allSettled(
    Array.from(document.scripts, ({ src }) => src && fetch(src, { mode: 'no-cors', cache: 'reload' })),
  )

async function look(seen) {
  const now = await fetch('/reload.txt', { cache: 'no-store' }).then(
    response => response.text(),
    () => seen,
  )
  if (seen !== undefined && now !== seen) {
    await fetchScripts()
    location.reload()
  } else setTimeout(look, PAUSE_MS, now)
}

look(undefined)

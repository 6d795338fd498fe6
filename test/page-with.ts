/** A portal's page with `body` in it. */
export const pageWith = (body: string, head = ''): string => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cổng thông tin</title>
<link rel="icon" href="data:,">${head}</head>
<body><main><h1>Cổng thông tin điện tử</h1>
${body}
</main></body>
</html>`

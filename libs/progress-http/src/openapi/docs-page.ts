/** What the page needs of an OpenAPI document. */
export interface DescribedApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, DescribedOperation>> | undefined>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface DescribedOperation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: unknown;
  }[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

/** The interface for people: one page without scripts, which works offline and under any policy. */
export function docsPage({ info, tags = [], paths = {}, components = {} }: DescribedApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods = {}]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const sections = tags.map(({ name, description = '' }) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(name));
    return `<section><h2 id="${text(name)}">${text(name)}</h2><p>${text(description)}</p>${own.map(operationHtml).join('')}</section>`;
  });
  const schemas = Object.entries(components.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="schema-${text(name)}"><summary>${text(name)}</summary><pre>${json(schema)}</pre></details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(info.title)}: HTTP interface</title>
<link rel="stylesheet" href="/docs/style.css"></head><body><main>
<h1>${text(info.title)} <small>${text(info.version)}</small></h1><p>${text(info.description ?? '')}</p>
<p><a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
<nav aria-label="Parts"><ul>${tags.map(({ name }) => `<li><a href="#${text(name)}">${text(name)}</a></li>`).join('')}<li><a href="#schemas">schemas</a></li></ul></nav>
${sections.join('\n')}
<section><h2 id="schemas">Schemas</h2>${schemas.join('\n')}</section></main></body></html>`;
}

function operationHtml({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: DescribedOperation;
}): string {
  // prettier-ignore
  const { summary = '', description = '', parameters = [], requestBody, responses = {} } = operation;
  const rows = parameters.map(
    (parameter) =>
      `<tr><td><code>${text(parameter.name)}</code></td><td>${text(parameter.in)}${parameter.required ? ', required' : ''}</td><td>${text(parameter.description ?? '')} <code>${json(parameter.schema, 0)}</code></td></tr>`,
  );
  const table = rows.length === 0 ? '' : `<table><thead><tr><th>Parameter</th><th>In</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table>`; // prettier-ignore
  const body = requestBody === undefined ? '' : `<h4>Body</h4><pre>${json(requestBody)}</pre>`;
  const answers = Object.entries(responses).map(
    ([status, answer]) => `<li><b>${text(status)}</b> ${text(answer.description ?? '')}</li>`,
  );
  return `<details><summary><b>${text(method)}</b> <code>${text(path)}</code> ${text(summary)}</summary><p>${text(description)}</p>${table}${body}<h4>Answers</h4><ul>${answers.join('')}</ul><details><summary>Schema of the answers</summary><pre>${json(responses)}</pre></details></details>`;
}

const json = (value: unknown, indent = 2): string => text(JSON.stringify(value, null, indent) ?? '');

function text(raw: string): string {
  return raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export const DOCS_STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
pre,code{font:0.9em/1.4 ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid #8884;border-radius:.5rem}
details{margin:.5rem 0}summary{cursor:pointer}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #8884;vertical-align:top;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}`;

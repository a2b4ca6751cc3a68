/** Which methods an address takes, so that a wrong one is answered by 405 and not as if nothing were there. */
export interface RouteMethods {
  add(pattern: string, method: string | readonly string[]): void;
  /** The methods of the routes that fit, sorted; of the one that is written so, when there is one. */
  of(path: string): string[];
}

/** Learns from route patterns such as `/worlds/:id`. */
export function createRouteMethods(): RouteMethods {
  const routes = new Map<string, { readonly fits: RegExp; readonly methods: Set<string> }>();
  return {
    add(pattern, method) {
      // What takes every address says nothing about any.
      if (pattern.includes('*')) return;
      const route = routes.get(pattern) ?? { fits: toRegExp(pattern), methods: new Set() };
      for (const name of [method].flat()) route.methods.add(name);
      routes.set(pattern, route);
    },
    of(path) {
      const own = routes.get(path);
      const fitting = own ? [own] : [...routes.values()].filter(({ fits }) => fits.test(path));
      return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
    },
  };
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** Groups of nearly equal size, none larger than `most`, that follow each other from 0 to `count`. */
export function groupsOf(count: number, most: number): { readonly from: number; readonly to: number }[] {
  const groups = Math.ceil(count / most);
  const edge = (group: number): number => Math.floor((count * group) / groups);
  return Array.from({ length: groups }, (_, group) => ({ from: edge(group), to: edge(group + 1) }));
}

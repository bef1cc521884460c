/** A step of a path: a field by its name, or an entry of a list by its place or its key. */
export type PathStep = { readonly field: string } | { readonly place: number } | { readonly key: string };

const token = /\[((?:[^[\]]|\[[^\]]*\])*)\]|([^.[\]]+)/gu;

/** Takes a path such as `steps.3.unitId` or `command.posts[commander].title` apart; places count from 0. */
export function pathSteps(path: string): readonly PathStep[] {
  return [...path.matchAll(token)].map(([, key, field = '']): PathStep => {
    if (key !== undefined) return { key: key.replace(/#\d+$/u, '') };
    return /^\d+$/u.test(field) ? { place: Number(field) } : { field };
  });
}

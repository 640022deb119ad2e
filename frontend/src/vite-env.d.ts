/// <reference types="vite/client" />

declare module 'virtual:department-shapes' {
  /** Outline of each département, and its box: left, top, right, bottom. */
  export const shapes: Record<string, { path: string; box: [number, number, number, number] }>;
}

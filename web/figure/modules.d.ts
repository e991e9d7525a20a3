// What the build makes and TypeScript cannot see.
declare module 'virtual:figure-font/*' {
  const url: string;
  export default url;
}

declare module 'virtual:figure-inside/*' {
  /** Deflated bytes in base64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:early-words' {
  const words: Readonly<Record<string, string>>;
  export default words;
}

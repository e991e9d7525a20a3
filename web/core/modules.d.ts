// What the build of the package makes and TypeScript cannot see.
declare module 'virtual:core-wasm' {
  /** Deflated bytes in base64. */
  const packed: string;
  export default packed;
}

declare module 'virtual:core-thread' {
  /** The source of a module without imports. */
  const code: string;
  export default code;
}

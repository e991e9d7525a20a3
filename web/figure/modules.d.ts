// What the build makes and TypeScript cannot see.
declare module 'virtual:figure-font/*' {
  const url: string;
  export default url;
}

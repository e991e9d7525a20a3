// What the build of the package makes and TypeScript cannot see.
declare module 'virtual:figure-page' {
  /** dist/cosine-lab.single.html. */
  const page: string;
  export default page;
}

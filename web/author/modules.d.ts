/** The script of a package, built from scorm/adapter/. */
declare module 'virtual:scorm-adapter' {
  const code: string;
  export default code;
}

// The library ships no types.
declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2';
      noLayoutClosure?: boolean;
      noHinting?: boolean;
      keepFeatures: string[];
      dropTables: string[];
    },
  ): Promise<Buffer>;
}

// imsmanifest.xml of a package with one page that reports, as SCORM 1.2 and SCORM 2004 4th edition want it.
import { xml } from '../escape';

export type Version = '1.2' | '2004';

interface Edition {
  readonly namespaces: readonly (readonly [string, string])[];
  readonly schemaVersion: string;
  /** Spelled otherwise in each edition. */
  readonly scormType: string;
  readonly sequencing: string;
}

const EDITIONS: Record<Version, Edition> = {
  '1.2': {
    namespaces: [
      ['xmlns', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'],
      ['xmlns:adlcp', 'http://www.adlnet.org/xsd/adlcp_rootv1p2'],
    ],
    schemaVersion: '1.2',
    scormType: 'adlcp:scormtype',
    sequencing: '',
  },
  '2004': {
    namespaces: [
      ['xmlns', 'http://www.imsglobal.org/xsd/imscp_v1p1'],
      ['xmlns:adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3'],
      ['xmlns:imsss', 'http://www.imsglobal.org/xsd/imsss'],
    ],
    schemaVersion: '2004 4th Edition',
    scormType: 'adlcp:scormType',
    // Without this, a platform may count leaving the page as completion.
    sequencing: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true" />
        </imsss:sequencing>`,
  },
};

/** `id`: of XML, without blanks. `files`: their paths in the package, the page first. */
export function manifest(
  version: Version,
  id: string,
  title: string,
  files: readonly string[],
): string {
  const { namespaces, schemaVersion, scormType, sequencing } = EDITIONS[version];
  const spaces = namespaces.map(([name, value]) => `\n  ${name}="${value}"`).join('');
  const list = files.map((file) => `\n      <file href="${xml(file)}" />`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(id)}" version="1.0"${spaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersion}</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${xml(title)}</title>
      <item identifier="item" identifierref="figure">
        <title>${xml(title)}</title>${sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="figure" type="webcontent" ${scormType}="sco" href="${xml(files[0] ?? '')}">${list}
    </resource>
  </resources>
</manifest>
`;
}

// What the builder's script says in English; words/ has it in other languages, by these texts. Gaps are in braces.

export const SENTENCES = {
  between: '; ',
  choice: '{choice}: {meaning}',
  default: 'default',
  more: 'More settings',
  bounds: 'From {least} to {most}.',
  usual: 'Default: {value}.',
  titleOf: 'Figure: {figure}',

  stranger: '“{name}” is not a parameter of a figure, and was left out.',
  uncorrected:
    'The code holds what the figure shows. Entries marked as wrong in the form are not part of it.',
  piece: '“{piece}”: {message}',

  firstVector: 'First vector',
  secondVector: 'Second vector',
  with: 'with',
  name: 'Name',
  unit: 'unit',
  dimensionName: 'Name of dimension {at}',
  dimensionUnit: 'Unit of dimension {at}',
  removeDimension: 'Remove dimension {at}',
  vectorName: 'Name of vector {at}',
  vectorNumber: 'Number {column} of vector {at}',
  removeVector: 'Remove vector {at}',
  addDimension: 'Add a dimension',
  addVector: 'Add a vector',
  asText: 'As text',
  semicolon: 'A name or a unit cannot contain a semicolon.',
  colon: 'The name of a dimension cannot contain a colon.',
  oneNumber: 'Write one number in each cell, with a decimal point: 7.5.',

  copied: 'Copied.',
  notCopied:
    'This browser does not let the page copy. The code is selected, so that you can copy it yourself.',
  oneFile: 'The file:',
  files: 'The files:',
  site: 'Usually the folder of this page. Any other folder must hold the same files.',
  useHeight: 'Use {height}',
  needsHeight: 'At its present width, the figure needs {height} pixels; with less, it scrolls.',
  pixels: 'In CSS pixels.',

  insecure:
    'Browsers show nothing from http:// in a page that begins with https://. Serve the files by https://, and write the address so.',
  noScheme:
    'This address has no “https://” before it, so pages would look for it beside themselves. Write https://{address}',
  otherScheme: 'An address of figures begins with https:// or http://, not with {scheme}:',
  incomplete: 'This is no complete address. Write it as in https://example.org/cosine-lab/',
  local:
    '{host} is your own computer: readers cannot open it. Put the files on a web server, and give its address here.',

  otherVersion:
    'The address names version {named} and this page is of version {own}, so it cannot give the script’s integrity. Use the author.html of version {named} for that.',
  noIntegrity:
    'This page cannot compute the script’s integrity: open it by https://, beside cosine-lab.js.',
  integrity:
    'With “integrity”, browsers run the script only if it is the one of version {own} beside this page, byte for byte. The frame with the figure has no such check.',

  reportsGraded:
    'It reports every answer, the first and the best score, and passed or failed. Learners can change nothing but their answers. For practice, switch “Graded” on and off again.',
  reportsExercise:
    'It reports every answer and the best score. Learners may look the answers up, and try as often as they like.',
  reportsQuiz:
    'It reports every answer, how many questions were answered rightly, and passed or failed. Learners answer each question once, and can change nothing else. For practice, switch “Graded” on and off again.',
  reportsQuestions:
    'It reports every answer, how many questions were answered right on the first try, and “completed” when all are answered.',
  reportsSteps: 'It reports “completed” when a learner has done all guided steps.',
  reportsFigure:
    'It reports “completed” when a learner has changed something. With questions, or the exercise of the figure “pairs”, it also reports points.',
  packing: 'The package is being made.',
  packed: '{name} is ready.',
  notPacked: 'The package could not be made: {why}',
} as const;

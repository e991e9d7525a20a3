// The rivals are installed only when they are timed, so their types are not there when ours are checked.
declare module 'jsxgraph';
declare module 'mafs';
declare module 'react';
declare module 'react-dom/client';

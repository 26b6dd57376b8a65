/** Every address of a page, so that no link is glued together where it is used. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  language: '/language',
  cases: '/cases',
  newCase: '/cases/new',
  case: (reference: string) => `/cases/${reference}`,
  addRecord: (reference: string, kindPath: string, parentId?: string) =>
    `/cases/${reference}/add/${kindPath}${parentId === undefined ? '' : `/${parentId}`}`,
  editRecord: (reference: string, kindPath: string, id: string) =>
    `/cases/${reference}/edit/${kindPath}/${id}`,
  retractRecord: (reference: string, kindPath: string, id: string) =>
    `/cases/${reference}/retract/${kindPath}/${id}`,
  people: (reference: string) => `/cases/${reference}/people`,
  member: (reference: string, accountId: string) => `/cases/${reference}/people/${accountId}`,
  endMembership: (reference: string, accountId: string) => `/cases/${reference}/people/${accountId}/end`,
  audience: (reference: string) => `/cases/${reference}/audience`,
  readers: (reference: string, kindPath: string, id: string) =>
    `/cases/${reference}/readers/${kindPath}/${id}`,
  decideFinding: (reference: string, id: string) => `/cases/${reference}/findings/${id}/decide`,
  identities: (reference: string) => `/cases/${reference}/identities`,
  addIdentity: (reference: string) => `/cases/${reference}/identities/add`,
  openIdentities: (reference: string) => `/cases/${reference}/identities/openings`,
  identity: (reference: string, id: string) => `/cases/${reference}/identities/${id}`,
  openIdentity: (reference: string, id: string) => `/cases/${reference}/identities/${id}/openings`,
  changeIdentity: (reference: string, id: string) => `/cases/${reference}/identities/${id}/change`,
  removeIdentity: (reference: string, id: string) => `/cases/${reference}/identities/${id}/remove`,
  stepUp: (back: string) => `/account/step-up?back=${encodeURIComponent(back)}`,
  flag: (id: string) => `/flags/${id}`,
  flags: '/flags',
  jobs: '/jobs',
  runJob: (name: string) => `/jobs/${name}/runs`,
  admin: '/admin',
  apiDocs: '/api/docs',
} as const;

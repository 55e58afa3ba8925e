/** Where to go after signing in: a path of this site that was asked for, else the organisation. Never another site. */
export function destination(search: string): string {
  const wanted = new URLSearchParams(search).get('to') ?? '';
  const plain = /^\/(?![/\\])[\w\-./~%?=&]*$/.test(wanted);
  return plain ? wanted : '/organisation';
}

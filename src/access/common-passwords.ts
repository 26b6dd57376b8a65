/**
 * Whether a password of at least 12 characters is one that guessers try first. Lists of leaked passwords agree on how
 * those are made: a word or two that everybody thinks of, filled up with digits and signs; a piece said over and over;
 * a walk along the keyboard or the alphabet. What is made in one of these ways is refused, in any spelling with
 * digits for letters; whatever else is in it makes it good.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const core = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  return [text, withLetters(text), withLetters(core)].some(
    (spelling) =>
      isRepeated(spelling) || isWalk(bare(spelling)) || isWalk(onlyLetters(spelling)) || isWords(spelling),
  );
}

/** Digits and signs that stand for letters, read as these. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const withLetters = (text: string): string => text.replace(/[013457@$!]/g, (sign) => STANDS_FOR[sign]!);
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const onlyLetters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** A piece too short for a password, said over and over, perhaps not to its end. */
function isRepeated(text: string): boolean {
  const letters = text.split('');
  const longest = Math.min(11, Math.floor(letters.length / 2));
  return Array.from({ length: longest }, (_, index) => index + 1).some((length) =>
    letters.every((letter, index) => index < length || letter === letters[index - length]),
  );
}

/** Rows and columns of the usual keyboards, the alphabet and the digits, there and back. */
const WALKS = [
  '1234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklm',
  'qwertyuiopasdfghjklzxcvbnmqwertyuiop',
  'qwertyqwertyuiop',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2b3c4d5e6f7g8h9i0j',
  'asdfasdfasdfasdfasdf',
].flatMap((walk) => [walk, walk.split('').toReversed().join('')]);

/** Steps along such a walk and nothing else, perhaps begun anew: every piece is at least three long. */
function isWalk(text: string): boolean {
  if (text.length < 5) return false;
  let rest = text;
  while (rest !== '') {
    const length = longestStep(rest);
    if (length < 3) return false;
    rest = rest.slice(length);
  }
  return true;
}

function longestStep(text: string): number {
  let length = 0;
  while (length < text.length && WALKS.some((walk) => walk.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}

/** At most two words of the list and no letter besides. */
function isWords(text: string): boolean {
  const letters = onlyLetters(text);
  return (
    WORDS.has(letters) ||
    [...WORDS].some((word) => letters.startsWith(word) && WORDS.has(letters.slice(word.length)))
  );
}

/** What people think of first: in the languages of this program, and about it. */
const WORDS: ReadonlySet<string> = new Set(
  `password passwort passw passwd pass passwords motdepasse mdp contrasena contrasenya clave senha parola kalimatsirr secret
   geheim administrator administrador administrateur admin root user username guest login master superuser system server
   test testing tester temp temporary default example changeme change letmein openup welcome bienvenue bienvenido bienvenida
   hello hola bonjour salut marhaba salam iloveyou jetaime teamo loveyou love lover mylove babygirl baby angel princess
   princesa princesse queen king prince dragon monkey tiger lion eagle shadow sunshine sun moon star stars flower butterfly
   summer winter spring autumn verano invierno printemps hiver monday tuesday wednesday thursday friday saturday sunday
   january february march april may june july august september october november december janvier fevrier enero febrero
   football footballs futbol soccer baseball basketball hockey tennis cricket barcelona realmadrid liverpool chelsea arsenal
   manchester juventus superman batman spiderman pokemon starwars naruto minecraft playstation nintendo computer internet
   google facebook instagram microsoft windows samsung iphone android apple linkedin whatsapp telegram wordpress qwerty
   azerty qwertz qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm abc abcd abcdef abcdefg qazwsx qweasd qweasdzxc freedom
   liberty liberte libertad justice justicia peace paix paz jesus jesuschrist allah mohammed muhammad ahmed god jehovah
   michael jennifer jessica ashley daniel charlie robert thomas andrew matthew joshua nicole michelle alexander alexandra
   maria carlos fernando francesco france paris london madrid beirut cairo damascus istanbul moscow newyork america
   american canada mexico espana deutschland russia ukraine unbelievable incredible awesome whatever nothing something
   access trustno trustnoone trustme opensesame sesame fuckyou fuck asshole shit bitch merde puta money dollar million
   chocolate cookie cookies coffee pizza banana orange cheese pepper ginger family famille familia mother father mama papa
   school college university student teacher doctor hospital office company business work home house garden music guitar
   mustang ferrari mercedes porsche corvette harley yamaha honda toyota police soldier ranger hunter killer ninja samurai
   interpol rednotice notice noticerouge difusion article articlethree articleiii refugee refugees extradition lawyer
   caseworker advocate asylum ngo lyon ccf my the a i is`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

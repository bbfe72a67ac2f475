import type en from '../en/upload.ts';
import type { Texts } from '../texts.ts';

export default {
  columns: {
    serialNumber: 'Sorozatszám',
    productKey: 'Termékkulcs',
    hardwareHash: 'Hardverkivonat',
    manufacturer: 'Gyártó',
    model: 'Modell',
    groupTag: 'Csoportcímke',
    assignedUser: 'Hozzárendelt felhasználó',
  },
  place: {
    line: '{{line}}. sor',
    typedIn: '{{number}}. kézzel felvett eszköz',
    ofBatch: 'a köteg {{number}}. eszköze',
  },
  severity: { error: 'Hiba', warning: 'Figyelmeztetés' },
  findings: {
    brokenQuotes: {
      reason: 'Itt egy idézőjel nincs rendesen lezárva, ezért az utána következő sorok összefolyhattak.',
      remedy:
        'Nyissa meg a fájlt egy szövegszerkesztőben, javítsa ki ebben a sorban az idézőjeleket, majd válassza ki újra a fájlt.',
    },
    extraCells: {
      reason:
        'A fájlnak {{expected}} oszlopa van, ebben a sorban mégis {{found}} érték áll, így némelyik rossz oszlopba kerülhetett.',
      remedy:
        'Tegye idézőjelbe azt az értéket, amely elválasztójelet tartalmaz, és válassza ki újra a fájlt, vagy hagyja ki a sort.',
    },
    identifiesNothing: {
      reason: 'A Partner Center nem tudja megállapítani, melyik eszközről van szó.',
      remedy:
        'Adja meg a hardverkivonatot, vagy a termékkulcsot, vagy a sorozatszámot a gyártóval és a modellel együtt.',
    },
    duplicateSerial: {
      reason: 'A(z) {{value}} sorozatszám már szerepelt itt: {{first}}.',
      remedy: 'Hagyja ki a két sor egyikét.',
    },
    duplicateProductKey: {
      reason: 'A(z) {{value}} termékkulcs már szerepelt itt: {{first}}.',
      remedy: 'Hagyja ki a két sor egyikét, vagy nézzen utána, melyik eszközé a kulcs.',
    },
    duplicateHash: {
      reason: 'Ugyanez a hardverkivonat már szerepelt itt: {{first}}.',
      remedy: 'Hagyja ki a két sor egyikét, vagy olvassa ki a másik eszköz saját hardverkivonatát.',
    },
    nearDuplicate: {
      reason:
        'Úgy tűnik, ez az eszköz már szerepelt ({{first}}), csak más kis- és nagybetűkkel vagy szóközökkel írva.',
      remedy: 'Ha ugyanarról az eszközről van szó, hagyja ki a két sor egyikét.',
    },
    sameSerialOtherDevice: {
      reason: 'A(z) {{value}} sorozatszám más gyártóval vagy modellel már szerepelt itt: {{first}}.',
      remedy:
        'Vesse össze mindkét sort az eszközök címkéjével. Két gyártó használhatja ugyanazt a számot, de ez ritka.',
    },
    junkSerial: {
      reason: 'A firmware akkor mutatja azt, hogy „{{value}}”, ha senki nem állított be sorozatszámot.',
      remedy:
        'Írja be a sorozatszámot az eszköz címkéjéről, vagy azonosítsa az eszközt hardverkivonattal vagy termékkulccsal.',
    },
    invisibleCharacters: {
      reason: 'Az értékben sortörés vagy láthatatlan karakter van (itt ␣ jelöli): „{{value}}”.',
      remedy:
        'Fogadja el az enélküli értéket, vagy írja be az eszköz címkéjén szereplőt. Ha a cella két eszköz értékét tartalmazza, vegye fel őket két sorban.',
    },
    spellingVaries: {
      reason:
        'A firmware-ben „{{value}}” helyett valószínűleg ez áll: „{{other}}”. A Partner Center betűről betűre összehasonlítja.',
      remedy:
        'Vegye át ezt az írásmódot: „{{other}}”, hacsak nem tudja biztosan, hogy az eszköz az Ön által megadottat mutatja.',
    },
    excelScientific: {
      reason: 'Az Excel egy hosszú számot erre rövidített: {{value}}. A számjegyei elvesztek.',
      remedy: 'Írja be az értéket az eredeti listából. Excelben szövegként importálja az oszlopot.',
    },
    excelErrorValue: {
      reason: 'A(z) {{value}} egy táblázatkezelő hibaüzenete, nem érték.',
      remedy: 'Írja be az értéket az eredeti listából.',
    },
    lostLeadingZeros: {
      reason:
        'A(z) {{value}} csak {{found}} számjegyű, pedig {{digits}} a szokásos: lehet, hogy egy táblázatkezelő elhagyta az elejéről a nullákat.',
      remedy: 'Vesse össze az eszköz címkéjével. Valószínűleg 0-val kezdődik.',
    },
    hashNotBase64: {
      reason: 'A hardverkivonat {{position}}. helyén olyan karakter áll, amely nem fordulhat elő benne.',
      remedy:
        'Másolja át újra a hardverkivonatot az eredeti helyéről, teljes egészében és változtatás nélkül.',
    },
    hashWrongLength: {
      reason: 'A hardverkivonat {{length}} karakterből áll. A teljes hossza 4000 karakter.',
      remedy: 'Másolja át újra a hardverkivonatot az eredeti helyéről, az első karaktertől az utolsóig.',
    },
    hashNotAHash: {
      reason: 'Ez a szöveg nem hardverkivonat: azok így kezdődnek: T0.',
      remedy:
        'Ellenőrizze, hogy az oszlopok hozzárendelése jó-e, vagy olvassa ki újra a hardverkivonatot az eszközön.',
    },
    hashBadChecksum: {
      reason: 'A hardverkivonat útközben megváltozott: az ellenőrző összege nem egyezik.',
      remedy: 'Másolja át újra az eredeti helyéről, vagy olvassa ki újra az eszközön.',
    },
    hashNoChecksum: {
      reason: 'A hardverkivonatban nincs ellenőrző összeg, így nem állapítható meg, hogy hiánytalan-e.',
      remedy: 'Elküldheti így is. Ha a Partner Center elutasítja, olvassa ki újra az eszközön.',
    },
    hashFieldsUnset: {
      reason:
        'A firmware nem adott használható sorozatszámot vagy gyártót a hardverkivonatnak. Az ilyet a szolgáltatás gyakran elutasítja, főként virtuális gépekét.',
      remedy:
        'Állíttassa be a firmware-ben a sorozatszámot és a gyártót, majd olvassa ki újra a hardverkivonatot.',
    },
    hashOtherSerial: {
      reason: 'A hardverkivonat ehhez az eszközhöz tartozik: {{inHash}}, a sorban viszont ez áll: {{value}}.',
      remedy: 'Tegye ebbe a sorba a megfelelő hardverkivonatot, vagy vegye át belőle a sorozatszámot.',
    },
    hashOtherManufacturer: {
      reason: 'A hardverkivonatban „{{inHash}}” áll, a sorban „{{value}}”.',
      remedy: 'Vegye át a hardverkivonat írásmódját: az a firmware-ből származik.',
    },
    hashOtherModel: {
      reason: 'A hardverkivonatban „{{inHash}}” áll, a sorban „{{value}}”.',
      remedy: 'Vegye át a modellt a hardverkivonatból: az a firmware-ből származik.',
    },
    alreadyInBatch: {
      reason: 'Az ügyfélnek már megvan ez az eszköze, ebben az eszközkötegben: „{{batch}}”.',
      remedy: 'Hagyja ki a sort, hacsak nem szándékosan tölti fel újra.',
    },
    alreadyInUpload: {
      reason: 'Ezt az eszközt erről a böngészőről már feltöltötték, ebben az eszközkötegben: „{{batch}}”.',
      remedy:
        'Előbb nézze meg annak a feltöltésnek az eredményét; ha az eszközt regisztrálták, hagyja ki a sort.',
    },
  },
  batchName: {
    empty: 'Adjon nevet az eszközkötegnek.',
    notAName: 'Ilyen nevű eszközköteget a Partner Centerből nem lehetne lekérdezni. Válasszon másik nevet.',
    tooLong: 'A név túl hosszú. Legfeljebb 200 karakter lehet.',
    hasControlCharacters: 'A névben láthatatlan vezérlőkarakter van. Gépelje be újra.',
    taken: 'Az ügyfélnek már van ilyen nevű eszközkötege.',
  },
  cure: {
    sendAgain: 'Változtatás nélküli újbóli feltöltés segíthet.',
    correct: 'Az újbóli feltöltés segít, ha az értékek már helyesek.',
    afterOthersActed: 'Csak akkor töltse fel újra, ha ez már megtörtént:',
    noUse: 'Az újbóli feltöltés nem változtatna semmin.',
    notNeeded: 'Nem szükséges, de újra feltöltheti.',
    unknown: 'Erre a hibára nincs nyilvános magyarázat. Egy újbóli feltöltéssel próbálkozhat.',
  },
} satisfies Texts<typeof en>;

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
    lineOfFile: '{{file}}, {{line}}. sor',
    typedIn: '{{number}}. kézzel felvett eszköz',
    ofBatch: 'a korábbi feltöltés {{number}}. eszköze',
  },
  severity: { error: 'Hiba', warning: 'Figyelmeztetés' },
  findings: {
    brokenQuotes: {
      reason: 'Itt egy idézőjel nincs megfelelően lezárva, ezért az utána következő szöveg összefolyhatott.',
      remedy:
        'Nyissa meg a fájlt egy szövegszerkesztőben, javítsa ki ebben a sorban az idézőjeleket, majd válassza ki újra a fájlt.',
    },
    extraCells: {
      reason:
        'A fájlnak {{expected}} oszlopa van, ebben a sorban mégis {{found}} érték van, így némelyik rossz oszlopba kerülhetett.',
      remedy:
        'Tegye idézőjelbe azt az értéket, amely elválasztójelet tartalmaz, és válassza ki újra a fájlt, vagy hagyja ki a sort.',
    },
    identifiesNothing: {
      reason: 'A Partner Center nem tudja megállapítani, melyik eszközről van szó.',
      remedy:
        'Adja meg a hardverkivonatot, vagy a termékkulcsot, vagy a sorozatszámot a gyártóval és a modellel együtt.',
    },
    duplicateSerial: {
      reason: 'Ez a sorozatszám ({{value}}) már szerepelt: {{first}}.',
      remedy: 'Hagyja ki a két sor egyikét.',
    },
    duplicateProductKey: {
      reason: 'Ez a termékkulcs ({{value}}) már szerepelt: {{first}}.',
      remedy: 'Hagyja ki a két sor egyikét, vagy nézzen utána, hogy melyik eszközhöz tartozik a kulcs.',
    },
    duplicateHash: {
      reason: 'Ugyanez a hardverkivonat már szerepelt: {{first}}.',
      remedy: 'Hagyja ki a két sor egyikét, vagy olvassa ki a másik eszköz saját hardverkivonatát.',
    },
    nearDuplicate: {
      reason:
        'Úgy tűnik, ez az eszköz már szerepelt ({{first}}), csak más kis- és nagybetűkkel vagy szóközökkel írva.',
      remedy: 'Ha ugyanarról az eszközről van szó, hagyja ki a két sor egyikét.',
    },
    sameSerialOtherDevice: {
      reason: 'Ez a sorozatszám ({{value}}) más gyártóval vagy modellel már szerepelt: {{first}}.',
      remedy:
        'Hasonlítsa össze mindkét sort az eszközök címkéjével. Két gyártó használhatja ugyanazt a számot, de ez ritka.',
    },
    junkSerial: {
      reason: 'A firmware akkor jeleníti meg ezt az értéket, ha nincs beállítva sorozatszám: „{{value}}”.',
      remedy:
        'Írja be a sorozatszámot az eszköz címkéjéről, vagy azonosítsa az eszközt hardverkivonattal vagy termékkulccsal.',
    },
    invisibleCharacters: {
      reason: 'Az értékben sortörés vagy láthatatlan karakter van (itt ␣ jelöli): „{{value}}”.',
      remedy:
        'Használja az e nélküli értéket, vagy írja be az eszköz címkéjén szereplőt. Ha a cella két eszköz értékét tartalmazza, vegye fel őket két sorban.',
    },
    spellingVaries: {
      reason:
        'A firmware-ben „{{value}}” helyett valószínűleg ez szerepel: „{{other}}”. A Partner Center betűről betűre összehasonlítja a kettőt.',
      remedy:
        'Használja ezt az írásmódot: „{{other}}”, hacsak nem tudja biztosan, hogy az eszköz az Ön által megadottat mutatja.',
    },
    excelScientific: {
      reason: 'Az Excel egy hosszú számot erre rövidített: {{value}}. A számjegyek elvesztek.',
      remedy: 'Írja be az értéket az eredeti listából. Excelben szövegként importálja az oszlopot.',
    },
    excelErrorValue: {
      reason: 'Ez egy táblázatkezelő hibaüzenete, nem érték: {{value}}.',
      remedy: 'Írja be az értéket az eredeti listából.',
    },
    lostLeadingZeros: {
      reason:
        'A számjegyek száma {{found}} a szokásos {{digits}} helyett ({{value}}): lehet, hogy egy táblázatkezelő elhagyta a kezdő nullákat.',
      remedy: 'Hasonlítsa össze az eszköz címkéjével. Valószínűleg 0-val kezdődik.',
    },
    numberCell: {
      reason:
        'A munkafüzet számként tárolja ezt az értéket ({{value}}), ezért az elejéről vagy a végéről nullák hiányozhatnak.',
      remedy:
        'Hasonlítsa össze az eszköz címkéjével. Excelben állítsa az oszlopot szöveg formátumúra, mielőtt értékeket ír vagy illeszt be.',
    },
    dateCell: {
      reason: 'A táblázatkezelő dátummá alakította ezt az értéket: {{value}}. Az eredeti adat elveszett.',
      remedy:
        'Írja be az értéket az eredeti listából. Excelben előbb állítsa az oszlopot szöveg formátumúra.',
    },
    formulaCell: {
      reason: 'Ez az érték képletből származik; a munkafüzettel utoljára mentett eredmény szerepel itt.',
      remedy:
        'Hasonlítsa össze az eszköz címkéjével. A biztonság kedvéért cserélje le Excelben a képleteket: másolja ki őket, majd illessze be értékként.',
    },
    emptyFormula: {
      reason: 'A cellában képlet van, de az eredményét nem mentették el.',
      remedy:
        'Nyissa meg a munkafüzetet az Excelben, mentse, és válassza ki újra, vagy írja be itt az értéket.',
    },
    mergedCell: {
      reason: 'A cella egyesített cellákhoz tartozik ({{area}}), amelyek közül csak az elsőben van érték.',
      remedy:
        'Írja be ennek a sornak az értékét, vagy bontsa fel Excelben a cellák egyesítését, és töltse ki mindegyik sort.',
    },
    hashNotBase64: {
      reason: 'A hardverkivonat {{position}}. helyén olyan karakter van, amely nem fordulhat elő benne.',
      remedy:
        'Másolja ki újra a hardverkivonatot az eredeti helyéről, teljes egészében és változtatás nélkül.',
    },
    hashWrongLength: {
      reason: 'A hardverkivonat {{length}} karakterből áll. A teljes hardverkivonat 4000 karakteres.',
      remedy: 'Másolja ki újra a hardverkivonatot az eredeti helyéről, az első karaktertől az utolsóig.',
    },
    hashNotAHash: {
      reason: 'Ez a szöveg nem hardverkivonat: a hardverkivonatok T0-val kezdődnek.',
      remedy:
        'Ellenőrizze, hogy az oszlopok hozzárendelése helyes-e, vagy olvassa ki újra a hardverkivonatot az eszközön.',
    },
    hashBadChecksum: {
      reason: 'A hardverkivonat útközben megváltozott: az ellenőrző összege nem egyezik.',
      remedy: 'Másolja ki újra az eredeti helyéről, vagy olvassa ki újra az eszközön.',
    },
    hashNoChecksum: {
      reason: 'A hardverkivonatban nincs ellenőrző összeg, így nem állapítható meg, hogy hiánytalan-e.',
      remedy: 'Elküldheti így is. Ha a Partner Center elutasítja, olvassa ki újra az eszközön.',
    },
    hashFieldsUnset: {
      reason:
        'A hardverkivonat nem tartalmaz használható sorozatszámot vagy gyártót. Az ilyet a szolgáltatás gyakran elutasítja, különösen virtuális gépek esetén.',
      remedy:
        'Állíttassa be a firmware-ben a sorozatszámot és a gyártót, majd olvassa ki újra a hardverkivonatot.',
    },
    hashOtherSerial: {
      reason:
        'A hardverkivonat ehhez az eszközhöz tartozik: {{inHash}}, a sorban viszont ez szerepel: {{value}}.',
      remedy:
        'Adja meg ebben a sorban a megfelelő hardverkivonatot, vagy használja a hardverkivonat sorozatszámát.',
    },
    hashOtherManufacturer: {
      reason: 'A hardverkivonatban „{{inHash}}” szerepel, a sorban viszont „{{value}}”.',
      remedy: 'Használja a hardverkivonat írásmódját: az a firmware-ből származik.',
    },
    hashOtherModel: {
      reason: 'A hardverkivonatban „{{inHash}}” szerepel, a sorban viszont „{{value}}”.',
      remedy: 'Használja a hardverkivonatban szereplő modellt: az a firmware-ből származik.',
    },
    alreadyInBatch: {
      reason: 'Ez az eszköz már szerepel az ügyfélnél, ebben az eszközkötegben: „{{batch}}”.',
      remedy: 'Hagyja ki a sort, hacsak nem szeretné újra feltölteni.',
    },
    alreadyInUpload: {
      reason: 'Ezt az eszközt ebből a böngészőből már feltöltötték, ebben az eszközkötegben: „{{batch}}”.',
      remedy:
        'Előbb nézze meg annak a feltöltésnek az eredményét. Ha az eszköz regisztrálva lett, hagyja ki a sort.',
    },
    failedBefore: {
      reason: 'A korábbi feltöltéskor a Partner Center ezt jelentette: {{error}}.',
      remedy: '{{steps}}',
    },
  },
  batchName: {
    empty: 'Adjon nevet az eszközkötegnek.',
    notAName: 'Ilyen nevű eszközköteget a Partner Center nem tud lekérdezni. Válasszon másik nevet.',
    tooLong: 'A név túl hosszú. Legfeljebb 200 karakter lehet.',
    hasControlCharacters: 'A névben láthatatlan vezérlőkarakter van. Írja be újra a nevet.',
    taken: 'Az ügyfélnek már van ilyen nevű eszközkötege.',
  },
  saved: {
    headers: {
      batch: 'Eszközköteg',
      trackingId: 'Követési azonosító',
      position: 'Sorszám',
      line: 'A fájl sora',
      serialNumber: 'Eszköz sorozatszáma',
      productKey: 'Windows-termékazonosító',
      manufacturer: 'Gyártó neve',
      model: 'Eszközmodell',
      hasHash: 'Hardverkivonattal küldve',
      serialNumberInHash: 'Sorozatszám a hardverkivonatban',
      profile: 'Profil',
      deviceId: 'Eszközazonosító',
    },
    yes: 'igen',
    no: 'nem',
  },
  cure: {
    sendAgain: 'A változtatás nélküli újbóli feltöltés segíthet.',
    correct: 'Az újbóli feltöltés segít, ha ezek az értékek már helyesek: {{columns}}.',
    afterOthersActed: 'Az újbóli feltöltés csak akkor segít, ha mások már intézkedtek.',
    noUse: 'Az újbóli feltöltés nem változtat semmin.',
    notNeeded: 'Nem szükséges, de újra feltöltheti.',
    unknown: 'Erre a hibára nincs nyilvános magyarázat. Megpróbálhatja az újbóli feltöltést.',
  },
} satisfies Texts<typeof en>;

import type { DeviceColumn } from './deviceRow.ts';

/** Columns of Intune's file that Partner Center does not support. */
export type UnsupportedColumn = 'groupTag' | 'assignedUser';

/**
 * Headers seen in files, by meaning: those of Partner Center, Intune, Managed Desktop and vendors' lists, the property
 * names of the API, and translations into the portals' languages.
 */
const headersByMeaning = {
  serialNumber: [
    ['Device Serial Number', 'Serial Number', 'Serial', 'Serial No', 'S/N', 'SN', 'Service Tag'],
    ['Geräteseriennummer', 'Seriennummer des Geräts', 'Seriennummer', 'Serien-Nr'],
    ["Numéro de série de l'appareil", 'Numéro de série du périphérique', 'Numéro de série', 'N° de série'],
    ['Número de serie del dispositivo', 'Número de serie', 'N.º de serie'],
    ['Numero di serie del dispositivo', 'Numero di serie', 'Numero seriale', 'Matricola'],
    ['Eszköz sorozatszáma', 'Az eszköz sorozatszáma', 'Eszközsorozatszám', 'Készülék sorozatszáma'],
    ['Sorozatszám', 'Gyári szám', 'Gyáriszám'],
    ['Numer seryjny urządzenia', 'Numer seryjny', 'Nr seryjny'],
    ['Serienummer van apparaat', 'Serienummer van het apparaat', 'Serienummer apparaat', 'Serienummer'],
    ['Número de série do dispositivo', 'Número de série', 'Nº de série'],
    ['Enhetens serienummer', 'Serienummer för enhet', 'Enhedens serienummer', 'Serienummer for enhed'],
    ['Laitteen sarjanumero', 'Sarjanumero'],
    ['Sériové číslo zařízení', 'Sériové číslo zariadenia', 'Sériové číslo', 'Výrobní číslo'],
    ['Numărul de serie al dispozitivului', 'Număr de serie dispozitiv', 'Număr de serie'],
    ['Serijski broj uređaja', 'Serijski broj', 'Serijska številka naprave', 'Serijska številka'],
    ['Cihaz seri numarası', 'Seri numarası', 'Seri no'],
    ['Серийный номер устройства', 'Серийный номер', 'Серійний номер пристрою', 'Серійний номер'],
    ['Σειριακός αριθμός συσκευής', 'Σειριακός αριθμός'],
    ['デバイスのシリアル番号', 'デバイス シリアル番号', 'シリアル番号'],
    ['设备序列号', '序列号', '裝置序號', '裝置序列號', '序號', '序列號'],
    ['디바이스 일련 번호', '장치 일련 번호', '일련 번호'],
  ],
  productKey: [
    ['Windows Product ID', 'Product ID', 'Product Key', 'Windows Product Key', 'Product Key ID', 'PKID'],
    ['Windows-Produkt-ID', 'Produkt-ID', 'Windows-Produktschlüssel', 'Produktschlüssel', 'Product Key-ID'],
    ['ID de produit Windows', 'ID du produit Windows', 'ID de produit', 'Clé de produit', 'Clé produit'],
    ['ID de producto de Windows', 'Id. de producto de Windows', 'ID de producto', 'Clave de producto'],
    ['ID prodotto Windows', 'ID di prodotto Windows', 'ID prodotto', 'Codice Product Key'],
    ['Windows-termékazonosító', 'Windows termékazonosítója', 'Termékazonosító'],
    ['Windows-termékkulcs', 'Termékkulcs'],
    ['Identyfikator produktu Windows', 'Identyfikator produktu systemu Windows', 'Klucz produktu'],
    ['Windows-product-id', 'Productcode', 'Windows-productcode'],
    ['ID do produto do Windows', 'ID do produto Windows', 'ID do produto', 'Chave do produto'],
    ['Windows-produkt-id', 'Windows-produktnyckel', 'Produktnyckel', 'Produktnøgle', 'Produktnøkkel'],
    ['Windowsin tuotetunnus', 'Tuotetunnus', 'Tuoteavain'],
    ['ID produktu Windows', 'ID produktu systému Windows', 'Kód Product Key', 'Kľúč Product Key'],
    ['ID produs Windows', 'Cheie de produs'],
    ['Windows ürün kimliği', 'Ürün kimliği', 'Ürün anahtarı'],
    ['Код продукта Windows', 'ИД продукта Windows', 'Ключ продукта', 'Ідентифікатор продукту Windows'],
    ['Αναγνωριστικό προϊόντος Windows'],
    ['Windows プロダクト ID', 'Windows 製品 ID', 'プロダクト キー'],
    ['Windows 产品 ID', '产品 ID', '产品密钥', 'Windows 產品識別碼', '產品識別碼', '產品金鑰'],
    ['Windows 제품 ID', '제품 키'],
  ],
  hardwareHash: [
    ['Hardware Hash', 'Hardware ID', 'Device Hash', 'Hash', '4K Hash', '4K HH', 'Hardware Identifier'],
    ['DeviceHardwareData', 'Autopilot Hash', 'Hardware Hash Value'],
    ['Hardware-Hash', 'Hardwarehashwert', 'Gerätehash'],
    ['Hachage matériel', 'Hachage du matériel', 'Code de hachage matériel', 'Hash matériel'],
    ['Hash de hardware', 'Hash del hardware', 'Código hash de hardware'],
    ['Hash hardware', "Hash dell'hardware"],
    ['Hardverkivonat', 'Hardver kivonata', 'Hardver kivonatértéke', 'Hardveres kivonat', 'Hardverhash'],
    ['Skrót sprzętu', 'Skrót sprzętowy', 'Wartość skrótu sprzętu'],
    ['Hash do hardware', 'Hash do equipamento'],
    ['Maskinvaruhash', 'Hårdvaruhash', 'Maskinvarehash'],
    ['Laitteiston hajautus', 'Laitteistohajautus', 'Laitteiston hajautusarvo'],
    ['Hodnota hash hardwaru', 'Hash hardwaru', 'Hodnota hash hardvéru', 'Hash hardvéru'],
    ['Donanım karması', 'Donanım karma değeri'],
    ['Хэш оборудования', 'Хеш оборудования', 'Аппаратный хэш', 'Геш обладнання', 'Хеш обладнання'],
    ['Κατακερματισμός υλικού'],
    ['ハードウェア ハッシュ', '硬件哈希', '硬體雜湊', '하드웨어 해시'],
  ],
  manufacturer: [
    ['Manufacturer name', 'Manufacturer', 'OEM Manufacturer Name', 'Device Manufacturer', 'OEM', 'Make'],
    ['Herstellername', 'Hersteller', 'Name des Herstellers', 'Gerätehersteller'],
    ['Nom du fabricant', 'Fabricant', 'Constructeur', 'Nom du constructeur'],
    ['Nombre del fabricante', 'Nombre de fabricante', 'Fabricante'],
    ['Nome produttore', 'Nome del produttore', 'Produttore'],
    ['Gyártó neve', 'A gyártó neve', 'Gyártó'],
    ['Nazwa producenta', 'Producent'],
    ['Naam van fabrikant', 'Naam fabrikant', 'Fabrikant'],
    ['Nome do fabricante', 'Tillverkarens namn', 'Tillverkare', 'Producentens navn', 'Produsent'],
    ['Valmistajan nimi', 'Valmistaja', 'Název výrobce', 'Výrobce', 'Názov výrobcu', 'Výrobca'],
    ['Numele producătorului', 'Producător', 'Proizvođač', 'Proizvajalec'],
    ['Üretici adı', 'Üretici', 'Изготовитель', 'Производитель', 'Имя изготовителя', 'Виробник'],
    ['Όνομα κατασκευαστή', 'Κατασκευαστής'],
    [
      '製造元',
      '製造元名',
      'メーカー',
      '制造商',
      '制造商名称',
      '製造商',
      '製造商名稱',
      '제조업체',
      '제조업체 이름',
    ],
  ],
  model: [
    ['Device model', 'Model', 'Model name', 'Device Model Name', 'System Model'],
    ['Gerätemodell', 'Modell', 'Modellname'],
    ["Modèle de l'appareil", "Modèle d'appareil", 'Modèle du périphérique', 'Modèle'],
    ['Modelo de dispositivo', 'Modelo del dispositivo', 'Modelo do dispositivo', 'Modelo'],
    ['Modello dispositivo', 'Modello del dispositivo', 'Modello'],
    ['Eszközmodell', 'Eszköz modellje', 'Az eszköz modellje', 'Készülék modellje', 'Típus'],
    ['Model urządzenia', 'Apparaatmodel', 'Model van apparaat', 'Enhetsmodell', 'Enhedsmodel'],
    ['Laitteen malli', 'Laitemalli', 'Malli', 'Model zařízení', 'Model zariadenia'],
    ['Model dispozitiv', 'Modelul dispozitivului', 'Model uređaja', 'Model naprave'],
    ['Cihaz modeli', 'Модель устройства', 'Модель', 'Модель пристрою', 'Μοντέλο συσκευής'],
    [
      'デバイス モデル',
      'デバイスのモデル',
      'モデル',
      '设备型号',
      '型号',
      '裝置型號',
      '型號',
      '디바이스 모델',
    ],
  ],
  groupTag: [
    ['Group Tag', 'Order ID', 'Order Identifier', 'Purchase Order ID'],
    ['Gruppentag', 'Gruppenkennzeichen', 'Balise de groupe', 'Étiquette de groupe', 'Etiqueta de grupo'],
    ['Tag gruppo', 'Tag di gruppo', 'Csoportcímke', 'Tag grupy', 'Groepstag', 'Marca de grupo'],
    ['Grupptagg', 'Gruppetag', 'Gruppemerke', 'Ryhmätunniste', 'Značka skupiny', 'Grup etiketi'],
    ['Тег группы', 'グループ タグ', '组标记', '群組標籤', '그룹 태그'],
  ],
  assignedUser: [
    ['Assigned User', 'User Principal Name', 'UPN', 'Assigned User Principal Name'],
    ['Zugewiesener Benutzer', 'Utilisateur affecté', 'Utilisateur attribué', 'Usuario asignado'],
    ['Utente assegnato', 'Hozzárendelt felhasználó', 'Przypisany użytkownik', 'Toegewezen gebruiker'],
    ['Usuário atribuído', 'Utilizador atribuído', 'Tilldelad användare', 'Tildelt bruger', 'Tildelt bruker'],
    ['Määritetty käyttäjä', 'Přiřazený uživatel', 'Priradený používateľ', 'Atanan kullanıcı'],
    ['Назначенный пользователь', '割り当てられたユーザー', '已分配用户', '已指派的使用者', '할당된 사용자'],
  ],
} satisfies Record<DeviceColumn | UnsupportedColumn, readonly (readonly string[])[]>;

const meanings: ReadonlyMap<string, DeviceColumn | UnsupportedColumn> = new Map(
  Object.entries(headersByMeaning).flatMap(([meaning, languages]) =>
    languages.flat().map((header) => [foldHeader(header), meaning as keyof typeof headersByMeaning] as const),
  ),
);

/** The part of a header that is compared: letters and digits, without case, accents, spaces and punctuation. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a header means, in any letter case, known language and punctuation; `null` if it is not known. */
export function meaningOfHeader(header: string): DeviceColumn | UnsupportedColumn | null {
  return meanings.get(foldHeader(header)) ?? null;
}

/** What the app itself writes above a column that says why each device failed, in each of its languages. */
const reasonHeaders: ReadonlySet<string> = new Set(
  ['Reason for failure', 'A sikertelenség oka'].map(foldHeader),
);

/** Whether a column only explains the rows, so that it is not read: see `failedRows`. */
export function isReasonHeader(header: string): boolean {
  return reasonHeaders.has(foldHeader(header));
}

/** Common in Sweden; persons are put together from them by chance. */
export const firstNames: readonly string[] = `
  Agneta Ahmed Albin Alice Amanda Anita Arvid Astrid Axel Barbro Bengt Bo Camilla Carina Charlotte Daniel
  David Ebba Edit Emil Erik Farid Felicia Filip Frida Gabriel Gun-Britt Hanna Hans Hassan Hedda Henrik Hugo
  Ida Inger Isak Jasmin Jens Jörgen Kerstin Kjell Lena Liam Linnéa Love Maja Malin Margareta Mariam Mats Milos
  Märta Nadia Nils Nour Ola Pär Rasmus Rebecka Robin Roland Samira Sigrid Simon Sofia Sven-Erik Sören Tilda
  Torbjörn Tove Ulf Ulrika Viktor Vivi-Ann William Åke Åsa Örjan
`
  .trim()
  .split(/\s+/);

export const lastNames: readonly string[] = `
  Ahlgren Almgren Bengtsson Bergström Björnsson Boström Bäckman Cederlund Dahlberg Edlund Ekman Eliasson
  Engdahl Eriksson Falk Fransson Friberg Gräns Gunnarsson Gustavsson Hedman Hellström Hjelm Holmqvist Hussein
  Häll Isaksson Jakobsson Jansson Johansson Jönsson Karlsson Kovač Källgren Larsson Lindholm Ljung Lundgren
  Löf Magnusson Mohamed Månsson Nilsson Norén Nyman Näslund Olofsson Palm Persson Pettersson Rask Rosén Rönn
  Sandell Sandström Sjöberg Skoglund Söderberg Sörensen Tran Törnqvist Vestin Viklund Wallin Westman Virtanen
  Zetterlund Åberg Åström Öman Östlund
`
  .trim()
  .split(/\s+/);

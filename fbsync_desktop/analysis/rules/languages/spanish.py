"""Spanish phrases (Spain and the Americas), with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """hola | holaa | holi | ola | buenas | buenos dias | buen dia | buenas tardes | buenas noches | que tal
        | como esta | como estas | saludos | muy buenas | hola buenas | wenas""",
    Signal.FILLER: """el | la | los | las | un | una | unos | unas | de | del | al | a | en | y | o | u | que | q | k | qe
        | es | son | esta | estan | este | esto | ese | esa | eso | esos | estos | estas | mi | mis | tu | tus | su | sus
        | se | me | te | le | les | lo | nos | por | para | pa | x | con | sin | como | cual | cuales | cuando | donde | quien
        | si | no | ya | muy | mas | menos | tambien | tmb | pero | porque | xq | pq | favor | porfa | porfis | xfa | xfavor
        | yo | ustedes | uds | usted | ud | hay | ha | he | han | tiene | tienen | tengo | puede | puedo | pueden | podria
        | saber | informacion | info | producto | productos | cosa | cosas | foto | publicacion | pagina | anuncio | algo
        | todo | todos | ok | bueno | bien | ah | ay | oye | disculpe | disculpa | consulta | pregunta | quisiera | quiero
        | amigo | amiga | senor | senora | senorita | bonita | linda | gracias | aun | solo | otro | otra | ser | seria
        | dia | vez | ver | sobre | hasta | desde | entonces | jaja | jeje | todavia | ahora""",
    Signal.NEGATOR: "no | nunca | sin | tampoco | ni | nada | aun no | todavia no",
    Signal.NEUTRAL: """cuando llega | cuando me llega | sin problema | no hay problema | ningun problema | no importa
        | voy a pagar | voy a transferir | todavia no pago | aun no pago | no he pagado | por pagar | antes de pagar
        | sin compromiso | no pasa nada | cuanto tarda | nada mas | no solo | gracias a ti | gracias a usted | como no
        | si no | por que no""",
    Signal.THANKS: "gracias | muchas gracias | mil gracias | muchisimas gracias | grax | grcs | graciass | se agradece | le agradezco | te agradezco",
    Signal.YES: """si | sip | sii | claro | claro que si | por supuesto | perfecto | de acuerdo | vale | okey | oki | dale | listo
        | va | sale | esta bien | me parece bien | me parece | excelente | genial | buenisimo | de una | correcto | exacto
        | me sirve | me queda bien | queda perfecto | esta perfecto | orale | simon | sale y vale | ahi estare | nos vemos
        | confirmo | quedamos asi
        | sii si | siii | ok | okay | va perfecto | perfecto gracias | me va bien | me viene bien | me acomoda | me late
        | sale vale | vale perfecto | de lujo | por favor si | si por favor | si porfa | si gracias | si claro | bueno |
        bueno dale | dale si | dale genial | joya | barbaro | listo si | tal cual | asi es | asi esta bien | sin duda""",
    Signal.NO: "no gracias | no muchas gracias | por ahora no | por el momento no | nop | nada mas | eso es todo | no hace falta | no",
    Signal.INFO: """donde estan | donde estan ubicados | donde se ubican | donde quedan | ubicacion | ubicados | direccion de la tienda
        | a que hora abren | a que hora cierran | que horario | horario | horarios | estan abiertos | abren hoy | abren
        | que venden | que vendes | q venden | que ofrecen | que servicios | que productos | que tienen | mas informacion
        | mas info | informacion por favor | info por favor | info porfa | informes | catalogo | me das info | me pasas info
        | me das informacion | quiero informacion | quisiera informacion | carta | el menu | lista de precios
        | tienda fisica | local fisico | numero de contacto | whatsapp | tienen tienda | que modelos | que tipo de
        | que manejan | a que se dedican | alguien me atiende | hay alguien | su direccion
        | hola info | info | mas datos | me puedes informar | me podria informar | pueden informarme | informacion | que
        opciones | que hay | que promociones | en que zona | por donde estan | donde los encuentro | en donde estan |
        como llego | estan abiertos hoy | atienden | atienden hoy | atienden los | abren los | abren el | hasta que hora
        | de que hora | tienen sucursal | sucursal | sucursales | tienen local | tienen pagina | instagram | el catalogo
        | catalogo porfa | que marcas | hacen de todo | como funciona | como es el proceso""",
    Signal.BROWSE: """estoy mirando | solo miraba | solo mirando | solo veo | estoy viendo | estoy cotizando | aun no se
        | todavia no se | a ver que hay | solo pregunto | solo por curiosidad | paso a ver | voy a pasar | ya pasare
        | echar un vistazo | dar una vuelta | voy a mirar""",
    Signal.PRICE: """precio | precios | presio | cuanto cuesta | cuanto cuestan | cuanto vale | cuanto valen | cuanto es | cuanto sale
        | cuanto salen | cuanto seria | cuanto sería | cuanto esta | cuanto estan | a cuanto | a como | en cuanto | que valor | valor
        | que precio | que costo | costo | costos | cuesta | cuestan | cotizacion | cotizar | cotiza | presupuesto
        | cuanto | kuanto | cuánto me sale | tarifa | tarifas | cuanto cobran | cuanto me cobras | q precio | que cuesta
        | que vale | q vale | que valen | a cuanto esta | a cuanto sale | a cuanto tiene | a cuanto lo | a cuanto la |
        cuanto tiene | cuanto piden | cuanto pides | cuanto pide | cuanto te sale | cuanto se cobra | cto sale | cto
        cuesta | cuanto me sale | cuanto me costaria | cuanto costaria | cuanto saldria | cuanto por | presupuestar | me
        cotiza | me cotizas | me pasas precio | me das precio | me dices el precio | pasame precio | pasame el precio |
        precio por favor | precio porfa | precio pls | prec | cual es el precio | cual es el valor | cual es el costo |
        kuanto cuesta | kto | qué cobran | que cobran | que cobras | cuanto cobras""",
    Signal.AVAIL: """tienen | tienes | tiene | tendran | tendra | venden | vendes | hay disponible | disponible | disponibles
        | disponibilidad | hay stock | en stock | queda | quedan | les queda | todavia tienen | aun tienen | todavia hay
        | sigue disponible | sigue en venta | hacen | haces | hace usted | trabajan | manejan | manejas | alquilan | rentan
        | arreglan | reparan | se puede | es posible | podrian hacer | pueden hacer | hay cupo | hay lugar | cupos | ofrecen
        | hay
        | esta disponible | aun disponible | todavia disponible | sigue la | sigue el | aun lo tienes | aun la tienes |
        lo tienes | lo tienen | la tienen | los tienen | tendras | tendrian | tendrias | les queda en | te queda | hay
        en | hay de | cuentan con | cuentas con | manejan el | rentan salon | se renta | se alquila | se vende | tienen
        citas | tienes cita | hay citas | hay turno | hay turnos | tienen turno | tienen libre | tendran libre | hueco |
        algun hueco | tienen mesa | hay mesa | hay habitacion | tienen habitacion | me podrias hacer | podrias hacer |
        me harian | haran | atienden a domicilio | alquilais | teneis | haceis | vendeis | arreglais | os queda""",
    Signal.WANT: """quiero | quisiera | queria | queremos | necesito | necesitamos | ocupo | busco | ando buscando | estoy buscando
        | me interesa | me interesan | estoy interesado | estoy interesada | me gustaria | nos gustaria | deseo
        | quiero comprar | quiero pedir | quiero encargar | quiero reservar | quisiera reservar | me gustaria reservar
        | para encargar | necesitaria | me urge | quiero agendar | quiero una cita | sacar turno | un turno | una cita
        | me apuntas | seria para | serian
        | buscaba | buscamos | andaba buscando | quiero apartar | quisiera apartar | quiero sacar cita | sacar cita |
        sacar una cita | agendar cita | agendar una cita | pedir cita | pedir una cita | reservar | encargar | hacer un
        pedido | hacer pedido | quiero hacer pedido | quiero cotizar | quisiera cotizar | cotizar | me hace falta | me
        hacen falta | nos hace falta | me interesaria | nos interesa | interesada en | interesado en | quisiera saber |
        queria saber | quiero saber | queria pedir | queria encargar | queria reservar | queria preguntar por | pregunto
        por | quiero un | quiero una | quiero unos | quiero unas | dame | deme | me das | me da | me pones | ponme | me
        apartas | quiero contratar | quisiera contratar | estoy interesado en | voy a necesitar | vamos a necesitar""",
    Signal.DATE: """lunes | martes | miercoles | jueves | viernes | sabado | domingo | manana | pasado manana | hoy | esta noche
        | fin de semana | finde | proxima semana | semana que viene | enero | febrero | marzo | abril | mayo | junio | julio
        | agosto | septiembre | setiembre | octubre | noviembre | diciembre | navidad | mediodia | en la tarde
        | por la tarde | por la manana | este sabado | quincena | a las""",
    Signal.PLACE: """calle | avenida | colonia | barrio | carrera | cra | edificio | departamento | depto | piso | numero
        | codigo postal | mi direccion | direccion es | envian a | envios a | envio a | enviar a | hacen envios a | mandan a
        | llegan a | vivo en | soy de | estoy en | zona | municipio | domicilio""",
    Signal.DETAIL: """talla | tallas | talle | tamano | medida | medidas | numero | color | chico | chica | mediano | mediana
        | grande | kilo | kilos | kg | litro | litros | pares | par de | docena | docenas | piezas | pieza | unidades
        | cajas | personas | porciones | invitados | ninos | adultos | rojo | roja | azul | azules | negro | negra | negros
        | blanco | blanca | blancos | verde | verdes | amarillo | rosa | rosado | gris | cafe | marron | dorado | plateado
        | cumpleanos | boda | bautizo | xv | quince anos | bebe | metros | m2 | cm | horas | dias | noches | dos | tres | cuatro
        | cinco | seis | diez | doce | veinte | habitaciones | modelo | usado | usada""",
    Signal.URGENT: "urgente | urge | lo antes posible | cuanto antes | ya mismo | para hoy | de urgencia | me urge",
    Signal.RETURNING: """otra vez | de nuevo | la vez pasada | como la vez | lo de siempre | igual que la | ya les compre
        | ya te compre | compre antes | cliente de siempre | otro pedido | el mes pasado""",
    Signal.DELIVERY: """envio | envios | hacen envios | envian | mandan | entrega | entregas | entregan | a domicilio | delivery
        | llega | recoger | recojo | retirar | retiro | paso por | pasar por | gastos de envio | costo de envio
        | cuanto tarda | envio gratis | lo llevan | me lo llevan | me la envian | me lo envian | la envian | flete
        | me la mandan | me lo mandan | instalacion incluida | cambios
        | hacen entregas | haces entregas | tienen envio | tiene envio | con envio | envio a domicilio | servicio a
        domicilio | cuanto el envio | cuanto seria el envio | cuanto sale el envio | precio del envio | cuanto cobran de
        envio | cobran envio | lo mandan | la mandan | los mandan | lo traen | me lo traen | me la traen | la traen | lo
        envian | me lo envias | me la envias | se puede enviar | puedes enviar | envias | enviais | mandais | cuando
        llegaria | cuando me llegaria | cuanto demora | cuanto tarda en | en cuanto tiempo | tiempo de entrega | lo
        puedo recoger | puedo recogerlo | puedo pasar | paso a recoger | paso a buscar | paso a recogerlo | paso a
        buscarlo | lo busco | retirarlo | lo retiro | punto de entrega | punto medio | nos vemos en el metro""",
    Signal.PAYHOW: """como pago | como puedo pagar | como se paga | como hago el pago | como hago para pagar | como seria el pago
        | formas de pago | forma de pago | metodos de pago | metodo de pago | medios de pago | donde deposito | donde pago
        | numero de cuenta | datos bancarios | datos para transferir | datos de la cuenta | cbu | clabe | alias | nequi | yape | plin
        | bizum | mercado pago | transferencia | por transferencia | en efectivo | efectivo | con tarjeta | tarjeta | tarjetas
        | contra entrega | contraentrega | pago contra entrega | al recibir | cuotas | en cuotas | a meses | a plazos | plazos
        | anticipo | senia | sena | adelanto | abono | abonar | puedo pagar | se puede pagar | a credito | fiado
        | pagar al | pago al
        | a cuantos meses | meses sin intereses | sin intereses | cuotas sin | hay cuotas | aceptan tarjeta | aceptan
        tarjetas | aceptas tarjeta | aceptan efectivo | aceptan transferencia | aceptas transferencia | aceptan mercado
        pago | aceptan bizum | se puede con tarjeta | puedo con tarjeta | con debito | con credito | en dos pagos | en
        pagos | pagos chiquitos | abonos | en abonos | apartado | sistema de apartado | cuanto de anticipo | cuanto de
        sena | dejo sena | con sena | con cuanto se aparta | con cuanto aparto | con cuanto reservo | pagar en | me
        pasas la clabe | pasas la clabe | pasame la cuenta | me pasas la cuenta | me pasas el alias | pasame el alias |
        pasame el cbu | numero de tarjeta | numero de clabe | a que cuenta | a donde transfiero | donde transfiero |
        donde te transfiero | donde te deposito | te transfiero | te deposito | me mandas el link | link de pago | liga
        de pago | facturan | dan factura | hacen factura | pago cuando | pago a la entrega | pagar en la tienda | oxxo |
        zelle | pago movil | paypal | binance
        | como reservo | como aparto | como hago el pedido | como hago para reservar | como hago para apartar | como
        puedo reservar | como puedo apartar | como puedo pedir | como pido | como ordeno | como lo aparto | como la
        aparto | como lo pido | como hacemos para | que necesito para reservar | que necesito para apartar | que hay que
        hacer para | que tengo que hacer para""",
    Signal.DISCOUNT: """descuento | descuentos | rebaja | rebajas | rebajita | ultimo precio | mejor precio | menos | mas barato
        | algo menos | lo menos | lo ultimo | en cuanto me lo deja | me lo deja | me lo dejas | me la dejas | me la deja | dejar en
        | dejas en | dejas a | negociable | promo | promocion | oferta | si llevo | si me llevo | si compro | por los dos
        | por las dos | por mayor | mayoreo | precio especial | te doy | le doy | te ofrezco | le ofrezco | si pago
        | me haces precio | haces precio | hacen precio | si me lo | cupon | regateo | si son
        | en cuanto lo menos | cuanto lo menos | lo minimo | el minimo | cuanto es lo ultimo | aceptas | aceptarias | me
        aceptas | me acepta | me lo dejarias | me la dejarias | me lo dejaria | me lo dejan en | me la dejan en |
        dejamelo en | dejamela en | lo dejas en | lo dejan en | lo deja en | bajale | le bajas | lo bajas | bajas algo |
        bajarle | baja un poco | puedes bajar | puede bajar | se puede bajar | se puede negociar | conversable |
        conversables | precio conversable | negociamos | hay descuento | hacen descuento | haces descuento | algun
        descuento | precio por volumen | precio por mayor | al por mayor | al mayoreo | por cantidad | si compro dos |
        si llevo dos | si llevo 2 | si llevo varios | si llevo tres | y si llevo | por pronto pago | en efectivo cuanto
        | de contado | de contado cuanto | al contado | me regalas el envio | incluye envio | con envio incluido | con
        todo y envio | me incluyes | precio de amigo | rebajarme | rebajar | regatear | un poco menos | por menos | lo
        tomo si | me lo llevo si | lo compro si""",
    Signal.EXPENSIVE: """caro | cara | carisimo | muy caro | carito | fuera de mi presupuesto | no me alcanza | se me va del presupuesto
        | se pasa de mi presupuesto | es mucho | se sale de mi presupuesto | mucho dinero | salado
        | se me sale del presupuesto | sale del presupuesto | del presupuesto | fuera de presupuesto | mi presupuesto es
        menos | esta muy alto | muy elevado | elevado | alto el precio | muy alto | esta caro | esta carisimo | que caro
        | uy caro | uf caro | bien caro | algo caro | un poco caro | bastante caro | me parece caro | se me hace caro |
        muy pasado | no me da | no me da el | no llego a tanto | no tengo tanto | no dispongo de tanto | un dineral |
        mucha plata | mucha lana""",
    Signal.LATER: """lo pienso | pensarlo | lo voy a pensar | dejeme pensarlo | dejame pensarlo | lo pensare | lo consulto
        | consultarlo | lo platico | platicarlo | lo hablo con | hablarlo con | lo comento | le pregunto a mi
        | preguntar a mi | le pregunto | te aviso | le aviso | les aviso | yo aviso | te confirmo | le confirmo
        | les confirmo | cualquier cosa te | despues te digo | luego te digo | lo veo con | lo checo | lo reviso
        | cuando cobre | en la quincena
        | manana te confirmo | mañana le confirmo | luego te confirmo | te digo | les digo | os digo | le digo | te
        hablo | te escribo | le escribo | les escribo | te llamo | le llamo | te marco | lo hablo en casa | hablo en
        casa | lo veo en casa | lo consulto en casa | con mi esposo | con mi esposa | con mi marido | con mi mujer | con
        mi pareja | con mi novio | con mi jefe | con mi mama | con mi familia | con mi socio | deja lo consulto | deja
        lo pienso | deja lo veo | deja checo | dejame ver | dejame checar | dejame consultarlo | voy a pensarlo | lo voy
        a consultar | lo voy a ver | lo voy a platicar | voy a ver | vemos | ya veremos | lo vemos | comparo | comparar
        precios | comparando | otras cotizaciones | otros presupuestos | me lo pienso | nos lo pensamos | estoy viendo
        opciones | cuando me paguen | cuando tenga el dinero | en la quincena te | apenas cobre""",
    Signal.ORDER: """lo quiero | la quiero | los quiero | las quiero | me lo llevo | me la llevo | me los llevo | me las llevo
        | lo llevo | la llevo | lo compro | la compro | los compro | lo tomo | la tomo | me lo quedo | me la quedo | trato hecho
        | hecho | apartamelo | apartame | aparteme | me lo apartas | me lo aparta | reservamelo | reservame | reserveme
        | anotame | anoteme | agendame | agendeme | confirmo | confirmo el pedido | confirmado de mi parte
        | hago el pedido | quiero hacer un pedido | haz el pedido | envialo | mandamelo | enviamelo | si lo quiero | si la quiero
        | encargo | me apunto | apuntame | dale lo compro | adelante | cerramos
        | te lo compro | te la compro | lo voy a querer | la voy a querer | la voy a llevar | lo voy a llevar | voy a
        querer | va me lo llevo | si lo compro | si me lo llevo | lo agarro | la agarro | apartala | apartalo | aparta
        uno | aparta una | reservala | reservalo | me anoto | agendala | agendame esa | quiero esa cita | ese horario |
        ese dia esta bien | a esa hora | en ese horario | trato | cerrado | hecho trato | de acuerdo lo | pido | pidoo |
        mandame | mandame uno | envieme | enviamela | haganme | prepárame | preparame | preparenme | me la reservas | me
        lo reservas | guardamelo | guardamela | guardame | guardame uno | ok lo quiero | si quiero | quiero ese | quiero
        esa | quiero esos | quiero esas | de una lo | va pues | va que va | confirmame | confirmamos | acepto""",
    Signal.PAID: """ya pague | pagado | ya esta pagado | hice el pago | ya hice el pago | pago realizado | pago hecho | realice el pago
        | ya transferi | transferi | transferido | hice la transferencia | ya hice la transferencia | transferencia hecha
        | transferencia realizada | ya deposite | deposite | hice el deposito | deposito hecho | ya envie el dinero
        | te mande el comprobante | aqui el comprobante | comprobante de pago | adjunto comprobante | ahi va el comprobante
        | acabo de pagar | acabo de transferir | ya mande el pago | ya le deposite | ya te deposite | ya esta el pago
        | ya pagamos | pagamos | ya realice | te hice el bizum | bizum hecho | yapeado | contratamos
        | ya esta el deposito | ahi te va el comprobante | va el comprobante | ahi va | comprobante | el comprobante |
        ya quedo el pago | ya quedo el deposito | ya te transferi | ya le transferi | te transferi | le transferi |
        listo el pago | listo pague | pague | ya pagado | pague ayer | ya lo pague | ya la pague | acabo de depositar |
        te deposite | le deposite | deposite ya | pago enviado | envie el pago | mande el dinero | sena enviada | ya
        sene | ya di el anticipo | di el anticipo | anticipo enviado | anticipo pagado | hice el bizum | bizum enviado |
        ya hice bizum | hecho el bizum | hecha la transferencia | hecho el ingreso | ya hice el ingreso | pagado con
        tarjeta | factura pagada | me suscribi | nos suscribimos | contrate | compramos el | compre el plan | compre el
        paquete | pague el plan""",
    Signal.RECEIVED: """ya llego | me llego | llego hoy | llego bien | ya lo recibi | ya la recibi | recibi | ya recibi | recibido
        | ya los tengo | ya lo tengo | llegaron | ya llegaron | lo recogi | ya lo recogi | me llegaron
        | ya lo tengo en | me acaba de llegar | acaba de llegar | llego perfecto | llego todo | llego todo bien | llego
        ayer | llegaron bien | llegaron perfectos | ya me llego | ya me llegaron | ya la tengo | recogi | ya recogi | ya
        pase por | recibimos | ya recibimos | recibi todo | me lo entregaron | lo entregaron""",
    Signal.PRAISE: """me encanto | me encanta | nos encanto | me encantaron | encantada | encantado | riquisimo | riquisimos
        | riquisima | delicioso | deliciosa | deliciosos | hermoso | hermosa | hermosos | precioso | preciosa | excelente servicio
        | muy rico | muy ricos | muy rica | buenisimo | super rico | quedo hermoso | quedo perfecto | les quedo
        | muy contenta | muy contento | recomendados | los recomiendo | recomendable | volvere | volveremos | gran servicio
        | quedaron hermosos | quedo bellisimo | quedaron preciosos | quedo precioso | quedo super | quedo genial | me
        fascino | me fascina | fascinada | nos fascino | fascinaron | estuvo delicioso | estuvo riquisimo | estaba
        riquisimo | estaba delicioso | estaban riquisimos | estaban deliciosos | estaba buenisimo | riquisimas | divino
        | divina | divinos | hermosas | preciosos | bellisimo | chulo | chulisimo | padrisimo | super bonito | muy
        bonito | muy bonita | de lujo | espectacular | increible | maravilloso | maravillosa | muy buena calidad |
        excelente calidad | excelente atencion | muy buen servicio | muy amables | recomendadisimo | recomendadisimos |
        100 recomendado | mil de mil | feliz con | muy feliz | contentisima | contentisimo | super contenta | gusto
        mucho | les gusto | le gusto mucho | a todos les gusto | les encanto | le encanto""",
    Signal.REFUSE: """ya no gracias | ya no | ya no lo quiero | ya no lo necesito | ya no la quiero | ya no me interesa | no me interesa
        | no estoy interesado | no estoy interesada | no gracias | no muchas gracias | ya compre | ya lo compre | ya compramos
        | compre otro | ya encontre | encontre otro | encontre otra | encontre mas barato | en otro lado | en otra parte
        | en otra tienda | con otro | con otra persona | con otra empresa | cambie de opinion | cambiamos de idea
        | me arrepenti | cancelar el pedido | cancelar mi pedido | cancelo | cancelar la reserva | cancelar mi cita
        | quiero cancelar | tengo que cancelar | cancela | cancelen | cancelalo | olvidalo | olvidelo | dejalo | dejelo
        | dejalo asi | mejor no | lo dejo | lo dejamos | muy caro gracias | muy caro para mi | no lo quiero | no quiero
        | no lo voy a | no voy a comprar | gracias igual | gracias de todas formas | gracias de todos modos
        | gracias pero no | sera en otra ocasion | para otra ocasion | para la proxima | desisto | lo descarto
        | se me sale del presupuesto | ya consegui | ya lo consegui | ya la consegui | consegui otro | consegui uno |
        consegui mas barato | consegui en otro | al final no | al final me | al final compre | al final me apane | me
        apane con | nos apanamos | me quede con otro | me quede con otra | me decidi por otro | nos decidimos por otro |
        ya contratamos | contratamos a otro | ya contrate a | ya tengo | ya tengo uno | ya tengo quien | ya me lo
        hicieron | ya resolvi | ya lo resolvi | ya no hace falta | ya no va a ser necesario | no va a poder ser | no
        podra ser | no se va a poder | no podre | no voy a poder | no vamos a poder | no me conviene | no nos conviene |
        no es lo que busco | no es lo que buscaba | no me sirve asi | esta muy lejos | me queda lejos | me queda muy
        lejos | lo dejo pasar | lo dejare | lo dejamos asi | lo dejamos ahi | dejemoslo | dejalo ahi | mejor lo dejo |
        mejor lo dejamos | tal vez despues | quiza despues | mas adelante sera | en otro momento | otro dia sera | sera
        luego | ni modo | ni modo gracias | gracias pero ya | pero ya no | ya no voy | ya no vamos | ya no podre | ya no
        quiero | me eche para atras | nos echamos para atras | me desanime | tuve que cancelar | cancelen mi | cancela
        mi | cancelame | anular | anulen | anula | quiero anular
        | otro lugar | otro sitio | otro local | otra opcion | otro mas cerca | otra mas cerca | uno mas cerca | he
        visto otro | vi otro | vimos otro | ya he visto otro | eleg* otro | escog* otro | reserv* otro | reserv* en otro
        | yo paso | paso gracias | paso esta vez | por ahora paso | mejor paso
        | gracias de todas maneras | de todas maneras gracias | gracias igualmente | lo resolvio | ya lo resolvio | ya
        vino otro | ya vino uno | vino otro""",
    Signal.STOP: """no me escriban | no me escribas | no me escriba | dejen de escribir | deja de escribir | deje de escribir
        | no me manden | no me envien | no me mandes | dejen de mandar | dejen de molestar | no molesten | no moleste
        | no me contacten | borrenme | eliminenme | quitenme | dame de baja | denme de baja | darme de baja | los voy a bloquear
        | voy a bloquear | no me vuelvan a | ya no me escriban""",
    Signal.WRONG: """numero equivocado | me equivoque | me equivoque de | equivocado | equivocada | persona equivocada | perdon no era
        | no era para | era para otra persona | chat equivocado | pagina equivocada | me confundi | me he confundido
        | perdon pense que | se me fue
        | me equivoque de chat | equivocado de | se me fue el mensaje | no era para ti | no era para usted | no era para
        ustedes | no era a ti | era para mi | mensaje equivocado | perdon chat | perdon me equivoque | disculpa me
        equivoque | disculpe me equivoque | uy perdon | numero incorrecto | pense que era""",
    Signal.PROBLEM: """no funciona | no me funciona | no sirve | dejo de funcionar | no enciende | no prende | no carga | no abre
        | no conecta | no me deja | no puedo entrar | no puedo ingresar | no puedo acceder | no me llega | no llega
        | no ha llegado | no llego | no me llego | no he recibido | no recibi | aun no llega | todavia no llega | sigo esperando
        | sigo sin | sigue sin | sigue igual | roto | rota | rotos | rompio | quebrado | quebrada | danado | danada | averiado
        | defectuoso | defectuosa | fallando | falla | fallo | error | incompleto | incompleta | faltan | falta | falto
        | equivocado el | vino mal | llego mal | color equivocado | talla equivocada | otro color | otra talla
        | problema | problemas | inconveniente | reclamo | queja | reembolso | devolucion | devolver | mi dinero
        | cambio de producto | garantia no | cobraron dos veces | cobro doble | doble cobro | me cobraron | donde esta mi
        | tarde | retraso | demora | atrasado | manchado | manchada | se cayo | se cae | se me cae | no imprime | sin internet
        | sin senal | sin luz | se traba | se despego | olvide mi contrasena | me salio
        | se apaga | se apaga solo | se reinicia | se calienta | se me borraron | se borraron | se borro | desaparecio |
        desaparecieron | no aparece | no aparecen | no carga bien | no da | no enfria | no calienta | no lee | no gira |
        no suena | no se escucha | no se ve | no entra | usuario incorrecto | contrasena incorrecta | clave incorrecta |
        me sale error | me da error | sale error | marca error | dice error | no me abre | no abre la | no me carga | se
        cierra | se congela | se queda pegado | se queda cargando | me cobraron de mas | cobraron de mas | cargo doble |
        cargo duplicado | duplicado | cobro de mas | cobro indebido | mal cobrado | boleto errado | no me han entregado
        | no lo han entregado | no entregaron | nunca llego | nunca me llego | nunca vino | no vino | no vinieron | no
        se presento | quedaron en venir | parado | detenido | sin noticias | sin respuesta | nadie responde | nadie
        contesta | nadie me contesta | vino roto | vino rota | llego roto | llego rota | llego quebrado | llego danado |
        llego danada | llego incompleto | llego abierto | llego otro | llego otra | me llego otro | me llego otra | me
        mandaron otro | me mandaron otra | me enviaron otro | no es el que | no es lo que pedi | no era lo que |
        distinto | diferente a | diferente al | no coincide | vencido | caducado | en mal estado | podrido | sucio |
        manchas | rayado | rayada | golpeado | abollado | despegado | descosido | descosida | con fallas | con detalle |
        con un detalle | hace ruido | huele a quemado | gotea | tira agua | pierde agua | inunda | goteras | tengo un
        problema | hay un problema | cambiarlo | cambiarla | quiero un cambio | devolverlo | devolverla | me devuelvan |
        devuelvan mi dinero | quiero mi dinero""",
    Signal.ANGER: """estafa | estafadores | ladrones | rateros | fraude | pesimo | pesima | pesimo servicio | una verguenza | verguenza
        | horrible | terrible | mal servicio | mala atencion | enojado | enojada | molesto | molesta | indignado | harto
        | harta | inaceptable | nunca mas | denunciar | demandar | denuncia | asco | una burla | el colmo | falta de respeto
        | nadie contesta | nadie responde""",
    Signal.FIXED: """ya funciona | ya funciono | ya quedo | ya sirve | funciona | funciono | solucionado | resuelto | arreglado
        | ya pude | pude entrar | pude ingresar | ya puedo | ya entro | ya me llego | ya llego el | ya esta | ya prende | ya enciende
        | ya carga | ya abre | todo bien | todo perfecto | todo en orden | ya se arreglo | se arreglo | se soluciono
        | ya volvio | volvio | me ayudo | quedo perfecto | ahora si | ya me funciona | lo encontre | me devolvieron
        | recibi el reembolso | recibi el reemplazo
        | ya aparecen | ya aparecio | ya aparece | ya quedo listo | ya me funciono | ya esta funcionando | ya jalo | ya
        jala | ya prendio | ya pude entrar | ya entre | ya me dejo | ya me deja | ya me llego el | ya me llego la | ya
        se soluciono | quedo solucionado | quedo arreglado | ya esta resuelto | ya esta listo | ya esta todo | todo
        solucionado | todo bien ahora | ahora si funciona | ahora si jala | ahora si pude | ahora si me deja | volvio el
        | volvio la luz | volvio internet | ya hay internet | ya tengo internet | ya recibi el reembolso | me llego el
        reembolso | ya me devolvieron | ya lo encontre | me sirvio | sirvio | si funciono | si sirvio | era eso |
        perfecto ya""",
    Signal.WAIT: """quedo pendiente | espero | quedo a la espera | quedo atento | quedo atenta | estare pendiente | aqui espero
        | voy a probar | pruebo | voy a intentar | intento | un momento | un segundo | a ver | dame un | deme un | te lo paso
        | se lo paso | en un rato | ahorita | ahora lo mando | luego te mando | te lo mando | me avisan | me avisas
        | dejame ver | dejame buscar | dejeme buscar | lo busco | te lo mando al rato | al rato te | al rato | ahorita
        te | ahorita reviso | ahorita checo | en un momento | dame un momento | deme un momento | a la espera | espero
        respuesta | espero noticias | en la noche te | mas tarde te | despues te mando | te la mando | te los mando | lo
        pruebo | voy a buscar | llegando a casa""",
    Signal.HOWTO: """como hago | como hago para | como puedo | como se hace | como se | como agrego | como cambio | como subo | como elimino
        | como borro | como creo | como imprimo | como registro | como configuro | como veo | como saco | como uso | como funciona
        | donde veo | donde encuentro | donde esta el | donde esta la | donde cambio | donde configuro | donde se | en donde
        | se puede _ en el sistema | tutorial | manual | capacitacion | me explicas | me explica | me ensenan | me ensenas
        | no encuentro | que boton | para que sirve | puedo cambiar | puedo agregar | puedo exportar | hay forma de
        | hay manera de
        | como le hago | como le hago para | como le hacemos | como se hacen | como podemos | como anado | como edito |
        como modifico | como quito | como pongo | como doy de alta | como descargo | como exporto | como importo | como
        conecto | como activo | como desactivo | como facturo | como emito | como cobro | como aplico | como se usa |
        donde esta la opcion | donde esta el boton | donde agrego | donde le pico | donde le doy | en que parte | en que
        menu | se puede cambiar | se puede agregar | se puede exportar | se puede imprimir | me explica como | me pueden
        explicar | nos pueden capacitar | tutoriales | video de como | no encuentro donde | no encuentro la opcion | no
        se como | no se donde
        | donde lo pongo | donde la pongo | donde los pongo | donde las pongo | donde se pone | donde meto | donde pongo""",
    Signal.ACTIVE: """lo usamos a diario | lo usamos todos los dias | la usamos todos los dias | lo uso a diario | lo uso todos los dias
        | usamos a diario | usandolo | funciona excelente | nos funciona | nos va muy bien | va muy bien | muy bien
        | todo va bien | va de maravilla | de maravilla | nos encanta | estamos felices | estamos contentos | muy contentos
        | muy contento con | muy satisfechos | satisfecho | satisfechos | satisfecha | nos ha ayudado | nos ahorra | sin problemas
        | todo funciona | funciona todo | funciona muy bien | funciona de maravilla | funciona perfecto | va perfecto
        | ya nos acostumbramos | muy facil de usar | super util | encantados | contentos con
        | todo de maravilla | nos va genial | nos va excelente | va excelente | va genial | todo perfecto con | todo
        excelente | todo genial | funcionando de maravilla | funciona super bien | trabaja muy bien | nos ahorra tiempo
        | nos ahorra mucho | ahorra tiempo | ahorro de tiempo | nos ayuda mucho | nos ha servido | nos sirve mucho | nos
        facilito | nos facilita | lo usamos | lo usamos siempre | todos los dias lo | a diario | el equipo esta feliz |
        el personal esta | el equipo lo usa | todos lo usan | estamos encantados | estamos muy contentos | encantados
        con | muy conformes | conformes | sin fallas | sin problemas hasta | cero problemas | sin quejas | facil de usar
        | muy practico | muy intuitivo | la mejor decision | vale la pena""",
    Signal.CHURN: """cancelar mi suscripcion | cancelar la suscripcion | cancelar el servicio | cancelar el plan | cancelar mi plan
        | cancelar el contrato | cancelar mi cuenta | cancelar la cuenta | cerrar mi cuenta | cerrar la cuenta | dar de baja
        | darme de baja | darnos de baja | me doy de baja | la baja | no vamos a continuar | no vamos a seguir | no seguir | no continuar
        | no voy a continuar | no voy a seguir | no renovar | no vamos a renovar | no renovaremos | ya no lo usamos | ya no usamos | no lo usamos
        | no lo estamos usando | nos cambiamos | me cambie | cambiamos a otro | otro proveedor | otro sistema | otra empresa
        | dejamos de usar | dejar de usar | queremos cancelar | quiero cancelar | devuelvan mi dinero | cerramos el negocio
        | rescindir | ya no queremos
        | dar de baja el servicio | dar de baja la cuenta | quiero la baja | solicito la baja | cierren mi cuenta |
        eliminar mi cuenta | ya no vamos a seguir | no seguiremos | no continuaremos | no quiero renovar | ya no la
        usamos | dejamos de usarlo | dejaremos de | nos cambiamos a | nos pasamos a | nos vamos a otro | nos vamos con |
        nos fuimos con | cambiamos de sistema | cambiamos de proveedor | otro programa | con la competencia | cerramos
        la tienda | vamos a cerrar | no nos sirvio | no nos funciono | no nos convence | no nos convencio
        | no _ renovar | no _ renovarlo | no _ continuar | no _ seguir | no _ prorrogar
        | vamos a parar | vamos a dejar | vamos a dejarlo | dejarlo | lo vamos a dejar | dejamos el sistema | paramos el
        servicio | queremos darnos de baja | cerramos el local | cerramos el""",
    Signal.OFFER: """total | en total | serian | seria | cuesta | cuestan | vale | valen | sale | salen | te sale | le sale | queda en
        | esta en | estan en | desde | a partir de | paquete | paquetes | promocion | oferta | nuestra oferta | cotizacion adjunta
        | formulario | te lo dejo en | te la dejo en | se lo dejo en | puedo dejarlo | c u | cada uno | cada una | por persona
        | incluye | precio es | con envio""",
    Signal.ASKS: """me envias | me envia | me mandas | me manda | nos envias | nos puedes enviar | puedes enviar | puede enviar
        | podrias enviar | podria enviar | nos compartes | me compartes | comparteme | compartenos | enviame | envianos | enviame tu
        | mandame | mandanos | me pasas | pasame | pasanos | nos pasas | me das | me indicas | indicanos | indiqueme | me confirmas
        | confirmame | confirmanos | necesitamos tu | necesitamos su | necesito tu | necesito su | nos falta tu | falta que
        | te falta | dime | digame | que talla | que color | que modelo | para cuando | cuantas personas | a nombre de quien
        | por favor envia | por favor envie | quieres | desea | deseas | te agendo | le agendo | te lo aparto | te la aparto
        | nos indicas | me indica | nos indica | me comparte | nos comparte | paseme | me regalas | me regala | nos
        regalas | dame | deme | danos | denos | nos das | mandeme | enviame una | nos falta el | nos faltaria | solo
        falta | para que fecha | para que dia | que dia | que fecha | que horario | a que hora | a que nombre | cuantos
        | cuantas | que medida | que numero | cual prefieres | cual le gusta | cual te gusta | te gustaria | le gustaria
        | te interesa | le interesa | te aparto | le aparto | se lo aparto | te reservo | le reservo | te anoto | te
        parece | le parece | te queda bien | le queda bien | te va bien | le va bien | te sirve | desde cuando | en que
        direccion | cual es tu | cual es su | pudo revisar | pudiste revisar | pudiste ver | sigues interesado | sigues
        interesada | sigue interesado | aun te interesa | todavia te interesa""",
    Signal.CONFIRM: """confirmado | confirmada | pedido confirmado | reserva confirmada | cita confirmada | reservado | reservada | apartado
        | apartada | apartados | quedan apartados | agendado | agendada | queda agendado | agendamos | anotado | anotada
        | pedido anotado | pedido recibido | pago recibido | recibido el pago | recibimos tu pago | recibimos su pago | recibido
        | sale tu pedido | sale manana | sale hoy | va en camino | en camino | ya va | enviado | despachado | hoy mismo sale
        | te lo enviamos | se lo enviamos | lo enviamos | te llega | le llega | gracias por tu compra | gracias por su compra
        | gracias por tu pedido | gracias por comprar | te esperamos | los esperamos | le esperamos | nos vemos el | nos vemos
        | numero de guia | guia de envio | listo para recoger | ya esta reservado | inscrito | inscrita
        | agendadas | la esperamos | lo esperamos | te espero | la espero | quedas agendada | quedas agendado | quedas
        anotada | quedas anotado | quedas apuntada | queda agendada | queda reservado | queda reservada | quedo
        reservado | quedo reservada | quedo agendado | quedo agendada | quedo apartado | quedo apartada | queda apartado
        | queda apartada | quedan apartadas | quedan reservados | quedaron apartados | te lo aparto | te la aparto | te
        lo guardo | te la guardo | apartado a tu nombre | reservado a tu nombre | turno confirmado | confirmada tu cita
        | confirmado tu pedido | confirmamos su pedido | recibido tu pago | pago confirmado | recibido gracias |
        recibida la transferencia | recibimos la transferencia | ya cayo | ya se reflejo | ya me cayo | ya me aparecio |
        recibi el deposito | recibi tu pago | recibi el pago | ya va en camino | enviamos hoy | enviamos manana | se
        envia hoy | se envia manana | tu guia | numero de seguimiento | codigo de seguimiento | gracias por su pedido |
        apuntado | apuntada | listo te espero | listo quedas | listo quedamos | nos vemos manana | te veo el | aqui te
        espero | aqui los esperamos""",
    Signal.WORKING: """estamos revisando | revisando | vamos a revisar | lo revisamos | reviso | voy a revisar | verificando
        | estamos verificando | verificar con | vamos a verificar | estamos trabajando | en proceso | procesando
        | ya lo reportamos | lo paso al | pasamos tu caso | escalado | escalamos | el tecnico | nuestro tecnico | tecnicos
        | te enviamos otro | te enviaremos otro | le enviaremos | te mandamos otro | lo cambiamos | haremos el cambio
        | el reembolso | reembolsamos | te avisamos | le avisamos | les avisamos | te aviso en cuanto | te mantenemos
        | lo solucionamos | te contactaremos | en breve | te informamos | estamos en eso | dando seguimiento | consultando
        | abrimos un caso | abrimos un reporte | preparando | estamos gestionando
        | se lo comento | lo comento con | lo comento al | te decimos | te decimos algo | le decimos | os decimos | te
        damos respuesta | le damos respuesta | te confirmo en | le confirmo en | dejame revisar | dejeme revisar | deja
        reviso | dejame checar | dejame ver que | lo reviso | lo checo | lo checamos | reviso con | revisamos con |
        checo con | hablamos con | hablo con | contactamos a | contacto a | contacto con | nos comunicamos con | reporte
        | reportado | ya lo reporte | ya reportamos | levante | levantamos | levanto un | abrimos | abri un | abrimos un
        ticket | folio | esta en proceso | en tramite | tramitando | tramitamos | gestionando | gestionamos | gestionar
        | el tecnico va | va un tecnico | enviamos un tecnico | mandamos un tecnico | mandamos a | pasamos a revisar |
        pasa el tecnico | visita tecnica | le mandamos otro | le enviamos otro | te enviamos uno | reenviamos | te
        reponemos | lo reponemos | reposicion | te lo cambiamos | se lo cambiamos | cambio en camino | hacemos el
        reembolso | te reembolsamos | le reembolsamos | reembolso en | hacemos la devolucion | devolvemos el | te
        devolvemos | te mantengo al tanto | le mantenemos | le aviso en cuanto | en cuanto tenga | en cuanto sepa | en
        cuanto nos | te tenemos noticias | recuperamos | las recuperamos | lo corregimos | corregimos | estamos
        corrigiendo""",
    Signal.TRY: """intenta de nuevo | intente de nuevo | intenta | prueba de nuevo | prueba | pruebe | vuelve a intentar | vuelva a intentar
        | reinicia | reinicie | reiniciar | desconecta | desconecte | apaga | apague | revisa spam | revisa tu correo | revise su correo
        | verifica que | actualiza | actualice | borra la cache | desinstala | revisa si | puedes revisar | podrias probar
        | nos confirmas si | ya funciona
        | prueba con | prueba a | intente | vuelve a entrar | reinicialo | apaga y prende | apagalo | desconectalo |
        borra el cache | limpia el cache | revisa en spam | revisa tu bandeja | revise si | checa si | fijate si | ya
        las ves | ya lo ves | ya te aparece | ya te sale | ya te deja | ya pudiste | te funciono | ya quedo | me
        confirmas si | dime si | avisame si | nos avisas si | cierra sesion | reinstala""",
    Signal.CLOSING: """de nada | con gusto | un placer | para servirte | a la orden | gracias a ti | gracias a usted | que tengas
        | que tenga | que lo disfrutes | aqui estamos | sin problema | no hay problema | cuando gustes | que pena
        | nos alegra | me alegra | feliz dia | lindo dia | bonito dia""",
    Signal.AUTO: """gracias por tu mensaje | gracias por su mensaje | gracias por escribirnos | gracias por contactarnos
        | gracias por comunicarte | gracias por comunicarse | te responderemos | le responderemos | en breve te atenderemos
        | responderemos a la brevedad | en cuanto podamos | lo antes posible te | fuera de horario | mensaje automatico
        | estamos cerrados | hemos recibido tu mensaje | recibimos tu mensaje | un asesor""",
    Signal.HELP: """en que te puedo ayudar | en que podemos ayudarte | en que puedo ayudarte | en que le puedo ayudar | en que te ayudamos
        | en que le podemos | como podemos ayudarte | como puedo ayudarte | como te ayudo | buscas algo | busca algo
        | busca algo en especial | algo en especial | algo mas | bienvenido | bienvenida | te puedo ayudar | que buscas""",
    Signal.SETUP: """estamos cargando | cargando | lo estamos cargando | subiendo | importando | configurando | estamos configurando
        | instalando | estamos instalando | el excel | la lista de productos | lista de productos | la planilla | el archivo | el logo
        | las fotos de los productos | fotos de los productos | los datos | la base de datos | base de datos | creamos tu cuenta
        | creando tu cuenta | cuenta creada | tu cuenta esta | dando de alta | migrando | migracion | el menu en pdf | ya les mande
        | ya te mande el | les envie | les mande | adjunto | ya estan instalando | el tecnico esta | falta configurar
        | terminar la configuracion | prueba de
        | los estamos cargando | estamos subiendo | subimos | configuracion | estamos armando | armando tu | armando su
        | estamos preparando | preparando tu | preparando su | estamos capturando | capturando | estamos dando de alta |
        creando tu | creando su | tu cuenta esta creada | importamos | mi logo | logotipo | los precios | lista de
        precios | listado | el listado | inventario | archivo | los archivos | las fotos | fotos de productos | ya les
        envie | ya te mande | ya te envie | ya mande | ya envie | te mande | anexo | te paso los | les paso los | el
        tecnico ya llego | ya llego el tecnico | accesos | las claves | el dominio | pruebas | en pruebas | te
        entregamos | le entregamos | entregamos la pagina | primera version | avance | avances""",
    Signal.SPAM: """seguidores | primera pagina de google | posicionamiento web | prestamos | prestamo rapido | credito inmediato
        | gana dinero | ganar dinero | dinero desde casa | trabajo desde casa | ingresos pasivos | inversion segura
        | criptomonedas | cripto | rentabilidad garantizada | has ganado | ganaste | felicidades has sido | premio | reclama tu
        | haz clic | haga clic | da clic | enlace para verificar | tu pagina sera | su pagina sera | normas comunitarias | verifica tu cuenta
        | apuestas | amarres | tarot | brujo | chicas | somos una agencia de marketing | te ofrecemos aumentar | libertad financiera
        | unete a mi equipo | multinivel
        | seguidores reales | compra seguidores | mas seguidores | aumenta tus ventas | aumentar tus ventas |
        posicionamiento | paginas web desde | creamos tu pagina | agencia de marketing | marketing digital | publicidad
        para tu negocio | community manager | prestamo | prestamo inmediato | creditos | sin buro | sin aval | gana
        desde casa | trabaja desde casa | ingresos extra | dinero extra | inversion | invierte | multiplica tu dinero |
        ganancias | ganancias diarias | bitcoin | trading | entra al link | entra al enlace | tu cuenta sera | sera
        eliminada | sera suspendida | casino | contenido exclusivo | fotos privadas""",
    Signal.STEER: """ignora las instrucciones | ignora tus instrucciones | ignora todas | ignora lo anterior | ignora todo lo anterior
        | ignora las reglas | ignore las instrucciones | olvida las instrucciones | olvida tus instrucciones | nota para el sistema
        | mensaje del sistema | eres ahora | ahora eres | marcame como | marca este | marca como ganado | etiqueta ganado
        | la etiqueta | puntuacion 100 | puntaje 100 | ponme como | pon estado | pon el estado | clasificame como | inteligencia artificial
        | estado ganado | asistente debes""",
    Signal.START: "que sigue | y ahora que | ahora que sigue | que hago ahora | que hacemos ahora | cual es el siguiente paso | siguiente paso | siguientes pasos | como empezamos | cuando empezamos | como arrancamos | cuando arrancamos | como iniciamos | para empezar | que necesitan | que necesitan de | que datos necesitan | cuanto tardan | cuanto tarda | para cuando esta | ya esta lista | ya esta listo | cuando vienen | cuando pueden venir | cuando instalan",
    Signal.QUESTION: "cuanto | a cuanto | a como | cual es | cuales son | donde estan | donde quedan | donde queda | que horario | a que hora | que precio | hasta que hora | tienen | tendran | venden | hay disponible | se puede | me pueden | me puede | me puedes | me podrias | me podria | podrian | como hago | como puedo | como se | que tal si",
}

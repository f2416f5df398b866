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
        | confirmo | quedamos asi""",
    Signal.NO: "no gracias | no muchas gracias | por ahora no | por el momento no | nop | nada mas | eso es todo | no hace falta | no",
    Signal.INFO: """donde estan | donde estan ubicados | donde se ubican | donde quedan | ubicacion | ubicados | direccion de la tienda
        | a que hora abren | a que hora cierran | que horario | horario | horarios | estan abiertos | abren hoy | abren
        | que venden | que vendes | q venden | que ofrecen | que servicios | que productos | que tienen | mas informacion
        | mas info | informacion por favor | info por favor | info porfa | informes | catalogo | me das info | me pasas info
        | me das informacion | quiero informacion | quisiera informacion | carta | el menu | lista de precios
        | tienda fisica | local fisico | numero de contacto | whatsapp | tienen tienda | que modelos | que tipo de
        | que manejan | a que se dedican | alguien me atiende | hay alguien | su direccion""",
    Signal.BROWSE: """estoy mirando | solo miraba | solo mirando | solo veo | estoy viendo | estoy cotizando | aun no se
        | todavia no se | a ver que hay | solo pregunto | solo por curiosidad | paso a ver | voy a pasar | ya pasare
        | echar un vistazo | dar una vuelta | voy a mirar""",
    Signal.PRICE: """precio | precios | presio | cuanto cuesta | cuanto cuestan | cuanto vale | cuanto valen | cuanto es | cuanto sale
        | cuanto salen | cuanto seria | cuanto sería | cuanto esta | cuanto estan | a cuanto | a como | en cuanto | que valor | valor
        | que precio | que costo | costo | costos | cuesta | cuestan | cotizacion | cotizar | cotiza | presupuesto
        | cuanto | kuanto | cuánto me sale | tarifa | tarifas | cuanto cobran | cuanto me cobras | q precio | que cuesta""",
    Signal.AVAIL: """tienen | tienes | tiene | tendran | tendra | venden | vendes | hay disponible | disponible | disponibles
        | disponibilidad | hay stock | en stock | queda | quedan | les queda | todavia tienen | aun tienen | todavia hay
        | sigue disponible | sigue en venta | hacen | haces | hace usted | trabajan | manejan | manejas | alquilan | rentan
        | arreglan | reparan | se puede | es posible | podrian hacer | pueden hacer | hay cupo | hay lugar | cupos | ofrecen
        | hay""",
    Signal.WANT: """quiero | quisiera | queria | queremos | necesito | necesitamos | ocupo | busco | ando buscando | estoy buscando
        | me interesa | me interesan | estoy interesado | estoy interesada | me gustaria | nos gustaria | deseo
        | quiero comprar | quiero pedir | quiero encargar | quiero reservar | quisiera reservar | me gustaria reservar
        | para encargar | necesitaria | me urge | quiero agendar | quiero una cita | sacar turno | un turno | una cita
        | me apuntas | seria para | serian""",
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
        | cuanto tarda | garantia | envio gratis | lo llevan | me lo llevan | me la envian | me lo envian | la envian | flete
        | me la mandan | me lo mandan | instalacion incluida | cambios""",
    Signal.PAYHOW: """como pago | como puedo pagar | como se paga | como hago el pago | como hago para pagar | como seria el pago
        | formas de pago | forma de pago | metodos de pago | metodo de pago | medios de pago | donde deposito | donde pago
        | numero de cuenta | datos bancarios | datos para transferir | datos de la cuenta | cbu | clabe | alias | nequi | yape | plin
        | bizum | mercado pago | transferencia | por transferencia | en efectivo | efectivo | con tarjeta | tarjeta | tarjetas
        | contra entrega | contraentrega | pago contra entrega | al recibir | cuotas | en cuotas | a meses | a plazos | plazos
        | anticipo | senia | sena | adelanto | abono | abonar | puedo pagar | se puede pagar | aceptan | a credito | fiado
        | pagar al | pago al""",
    Signal.DISCOUNT: """descuento | descuentos | rebaja | rebajas | rebajita | ultimo precio | mejor precio | menos | mas barato
        | algo menos | lo menos | lo ultimo | en cuanto me lo deja | me lo deja | me lo dejas | me la dejas | me la deja | dejar en
        | dejas en | dejas a | negociable | promo | promocion | oferta | si llevo | si me llevo | si compro | por los dos
        | por las dos | por mayor | mayoreo | precio especial | te doy | le doy | te ofrezco | le ofrezco | si pago
        | me haces precio | haces precio | hacen precio | si me lo | cupon | regateo | si son""",
    Signal.EXPENSIVE: """caro | cara | carisimo | muy caro | carito | fuera de mi presupuesto | no me alcanza | se me va del presupuesto
        | se pasa de mi presupuesto | es mucho | se sale de mi presupuesto | mucho dinero | salado""",
    Signal.LATER: """lo pienso | pensarlo | lo voy a pensar | dejeme pensarlo | dejame pensarlo | lo pensare | lo consulto
        | consultarlo | lo platico | platicarlo | lo hablo con | hablarlo con | lo comento | le pregunto a mi
        | preguntar a mi | le pregunto | te aviso | le aviso | les aviso | yo aviso | te confirmo | le confirmo
        | les confirmo | cualquier cosa te | despues te digo | luego te digo | lo veo con | lo checo | lo reviso
        | cuando cobre | en la quincena""",
    Signal.ORDER: """lo quiero | la quiero | los quiero | las quiero | me lo llevo | me la llevo | me los llevo | me las llevo
        | lo llevo | la llevo | lo compro | la compro | los compro | lo tomo | la tomo | me lo quedo | me la quedo | trato hecho
        | hecho | apartamelo | apartame | aparteme | me lo apartas | me lo aparta | reservamelo | reservame | reserveme
        | anotame | anoteme | agendame | agendeme | confirmo | confirmo el pedido | confirmado de mi parte
        | hago el pedido | quiero hacer un pedido | haz el pedido | envialo | mandamelo | enviamelo | si lo quiero | si la quiero
        | encargo | me apunto | apuntame | dale lo compro | adelante | cerramos""",
    Signal.PAID: """ya pague | pagado | ya esta pagado | hice el pago | ya hice el pago | pago realizado | pago hecho | realice el pago
        | ya transferi | transferi | transferido | hice la transferencia | ya hice la transferencia | transferencia hecha
        | transferencia realizada | ya deposite | deposite | hice el deposito | deposito hecho | ya envie el dinero
        | te mande el comprobante | aqui el comprobante | comprobante de pago | adjunto comprobante | ahi va el comprobante
        | acabo de pagar | acabo de transferir | ya mande el pago | ya le deposite | ya te deposite | ya esta el pago
        | ya pagamos | pagamos | ya realice | te hice el bizum | bizum hecho | yapeado | contratamos""",
    Signal.RECEIVED: """ya llego | me llego | llego hoy | llego bien | ya lo recibi | ya la recibi | recibi | ya recibi | recibido
        | ya los tengo | ya lo tengo | llegaron | ya llegaron | lo recogi | ya lo recogi | me llegaron""",
    Signal.PRAISE: """me encanto | me encanta | nos encanto | me encantaron | encantada | encantado | riquisimo | riquisimos
        | riquisima | delicioso | deliciosa | deliciosos | hermoso | hermosa | hermosos | precioso | preciosa | excelente servicio
        | muy rico | muy ricos | muy rica | buenisimo | super rico | quedo hermoso | quedo perfecto | les quedo
        | muy contenta | muy contento | recomendados | los recomiendo | recomendable | volvere | volveremos | gran servicio""",
    Signal.REFUSE: """ya no gracias | ya no | ya no lo quiero | ya no lo necesito | ya no la quiero | ya no me interesa | no me interesa
        | no estoy interesado | no estoy interesada | no gracias | no muchas gracias | ya compre | ya lo compre | ya compramos
        | compre otro | ya encontre | encontre otro | encontre otra | encontre mas barato | en otro lado | en otra parte
        | en otra tienda | con otro | con otra persona | con otra empresa | cambie de opinion | cambiamos de idea
        | me arrepenti | cancelar el pedido | cancelar mi pedido | cancelo | cancelar la reserva | cancelar mi cita
        | quiero cancelar | tengo que cancelar | cancela | cancelen | cancelalo | olvidalo | olvidelo | dejalo | dejelo
        | dejalo asi | mejor no | lo dejo | paso | lo dejamos | muy caro gracias | muy caro para mi | no lo quiero | no quiero
        | no lo voy a | no voy a comprar | gracias igual | gracias de todas formas | gracias de todos modos
        | gracias pero no | sera en otra ocasion | para otra ocasion | para la proxima | desisto | lo descarto""",
    Signal.STOP: """no me escriban | no me escribas | no me escriba | dejen de escribir | deja de escribir | deje de escribir
        | no me manden | no me envien | no me mandes | dejen de mandar | dejen de molestar | no molesten | no moleste
        | no me contacten | borrenme | eliminenme | quitenme | dame de baja | denme de baja | darme de baja | los voy a bloquear
        | voy a bloquear | no me vuelvan a | ya no me escriban""",
    Signal.WRONG: """numero equivocado | me equivoque | me equivoque de | equivocado | equivocada | persona equivocada | perdon no era
        | no era para | era para otra persona | chat equivocado | pagina equivocada | me confundi | me he confundido
        | perdon pense que | se me fue""",
    Signal.PROBLEM: """no funciona | no me funciona | no sirve | dejo de funcionar | no enciende | no prende | no carga | no abre
        | no conecta | no me deja | no puedo entrar | no puedo ingresar | no puedo acceder | no me llega | no llega
        | no ha llegado | no llego | no me llego | no he recibido | no recibi | aun no llega | todavia no llega | sigo esperando
        | sigo sin | sigue sin | sigue igual | roto | rota | rotos | rompio | quebrado | quebrada | danado | danada | averiado
        | defectuoso | defectuosa | fallando | falla | fallo | error | incompleto | incompleta | faltan | falta | falto
        | equivocado el | vino mal | llego mal | color equivocado | talla equivocada | otro color | otra talla
        | problema | problemas | inconveniente | reclamo | queja | reembolso | devolucion | devolver | mi dinero
        | cambio de producto | garantia no | cobraron dos veces | cobro doble | doble cobro | me cobraron | donde esta mi
        | tarde | retraso | demora | atrasado | manchado | manchada | se cayo | se cae | se me cae | no imprime | sin internet
        | sin senal | sin luz | se traba | se despego | olvide mi contrasena | me salio""",
    Signal.ANGER: """estafa | estafadores | ladrones | rateros | fraude | pesimo | pesima | pesimo servicio | una verguenza | verguenza
        | horrible | terrible | mal servicio | mala atencion | enojado | enojada | molesto | molesta | indignado | harto
        | harta | inaceptable | nunca mas | denunciar | demandar | denuncia | asco | una burla | el colmo | falta de respeto
        | nadie contesta | nadie responde""",
    Signal.FIXED: """ya funciona | ya funciono | ya quedo | ya sirve | funciona | funciono | solucionado | resuelto | arreglado
        | ya pude | pude entrar | pude ingresar | ya puedo | ya entro | ya me llego | ya llego el | ya esta | ya prende | ya enciende
        | ya carga | ya abre | todo bien | todo perfecto | todo en orden | ya se arreglo | se arreglo | se soluciono
        | ya volvio | volvio | me ayudo | quedo perfecto | ahora si | ya me funciona | lo encontre | me devolvieron
        | recibi el reembolso | recibi el reemplazo""",
    Signal.WAIT: """quedo pendiente | espero | quedo a la espera | quedo atento | quedo atenta | estare pendiente | aqui espero
        | voy a probar | pruebo | voy a intentar | intento | un momento | un segundo | a ver | dame un | deme un | te lo paso
        | se lo paso | en un rato | ahorita | ahora lo mando | luego te mando | te lo mando | me avisan | me avisas""",
    Signal.HOWTO: """como hago | como hago para | como puedo | como se hace | como se | como agrego | como cambio | como subo | como elimino
        | como borro | como creo | como imprimo | como registro | como configuro | como veo | como saco | como uso | como funciona
        | donde veo | donde encuentro | donde esta el | donde esta la | donde cambio | donde configuro | donde se | en donde
        | se puede _ en el sistema | tutorial | manual | capacitacion | me explicas | me explica | me ensenan | me ensenas
        | no encuentro | que boton | para que sirve | puedo cambiar | puedo agregar | puedo exportar | hay forma de
        | hay manera de""",
    Signal.ACTIVE: """lo usamos a diario | lo usamos todos los dias | la usamos todos los dias | lo uso a diario | lo uso todos los dias
        | usamos a diario | usandolo | funciona excelente | nos funciona | nos va muy bien | va muy bien | muy bien
        | todo va bien | va de maravilla | de maravilla | nos encanta | estamos felices | estamos contentos | muy contentos
        | muy contento con | muy satisfechos | satisfecho | satisfechos | satisfecha | nos ha ayudado | nos ahorra | sin problemas
        | todo funciona | funciona todo | funciona muy bien | funciona de maravilla | funciona perfecto | va perfecto
        | ya nos acostumbramos | muy facil de usar | super util | encantados | contentos con""",
    Signal.CHURN: """cancelar mi suscripcion | cancelar la suscripcion | cancelar el servicio | cancelar el plan | cancelar mi plan
        | cancelar el contrato | cancelar mi cuenta | cancelar la cuenta | cerrar mi cuenta | cerrar la cuenta | dar de baja
        | darme de baja | darnos de baja | me doy de baja | la baja | no vamos a continuar | no vamos a seguir | no seguir | no continuar
        | no voy a continuar | no voy a seguir | no renovar | no vamos a renovar | no renovaremos | ya no lo usamos | ya no usamos | no lo usamos
        | no lo estamos usando | nos cambiamos | me cambie | cambiamos a otro | otro proveedor | otro sistema | otra empresa
        | dejamos de usar | dejar de usar | queremos cancelar | quiero cancelar | devuelvan mi dinero | cerramos el negocio
        | rescindir | ya no queremos""",
    Signal.OFFER: """total | en total | serian | seria | cuesta | cuestan | vale | valen | sale | salen | te sale | le sale | queda en
        | esta en | estan en | desde | a partir de | paquete | paquetes | promocion | oferta | nuestra oferta | cotizacion adjunta
        | formulario | te lo dejo en | te la dejo en | se lo dejo en | puedo dejarlo | c u | cada uno | cada una | por persona
        | incluye | precio es | con envio""",
    Signal.ASKS: """me envias | me envia | me mandas | me manda | nos envias | nos puedes enviar | puedes enviar | puede enviar
        | podrias enviar | podria enviar | nos compartes | me compartes | comparteme | compartenos | enviame | envianos | enviame tu
        | mandame | mandanos | me pasas | pasame | pasanos | nos pasas | me das | me indicas | indicanos | indiqueme | me confirmas
        | confirmame | confirmanos | necesitamos tu | necesitamos su | necesito tu | necesito su | nos falta tu | falta que
        | te falta | dime | digame | que talla | que color | que modelo | para cuando | cuantas personas | a nombre de quien
        | por favor envia | por favor envie | quieres | desea | deseas | te agendo | le agendo | te lo aparto | te la aparto""",
    Signal.CONFIRM: """confirmado | confirmada | pedido confirmado | reserva confirmada | cita confirmada | reservado | reservada | apartado
        | apartada | apartados | quedan apartados | agendado | agendada | queda agendado | agendamos | anotado | anotada
        | pedido anotado | pedido recibido | pago recibido | recibido el pago | recibimos tu pago | recibimos su pago | recibido
        | sale tu pedido | sale manana | sale hoy | va en camino | en camino | ya va | enviado | despachado | hoy mismo sale
        | te lo enviamos | se lo enviamos | lo enviamos | te llega | le llega | gracias por tu compra | gracias por su compra
        | gracias por tu pedido | gracias por comprar | te esperamos | los esperamos | le esperamos | nos vemos el | nos vemos
        | numero de guia | guia de envio | listo para recoger | ya esta reservado | inscrito | inscrita""",
    Signal.WORKING: """estamos revisando | revisando | vamos a revisar | lo revisamos | reviso | voy a revisar | verificando
        | estamos verificando | verificar con | vamos a verificar | estamos trabajando | en proceso | procesando
        | ya lo reportamos | lo paso al | pasamos tu caso | escalado | escalamos | el tecnico | nuestro tecnico | tecnicos
        | te enviamos otro | te enviaremos otro | le enviaremos | te mandamos otro | lo cambiamos | haremos el cambio
        | el reembolso | reembolsamos | te avisamos | le avisamos | les avisamos | te aviso en cuanto | te mantenemos
        | lo solucionamos | te contactaremos | en breve | te informamos | estamos en eso | dando seguimiento | consultando
        | abrimos un caso | abrimos un reporte | preparando | estamos gestionando""",
    Signal.TRY: """intenta de nuevo | intente de nuevo | intenta | prueba de nuevo | prueba | pruebe | vuelve a intentar | vuelva a intentar
        | reinicia | reinicie | reiniciar | desconecta | desconecte | apaga | apague | revisa spam | revisa tu correo | revise su correo
        | verifica que | actualiza | actualice | borra la cache | desinstala | revisa si | puedes revisar | podrias probar
        | nos confirmas si | ya funciona""",
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
        | terminar la configuracion | prueba de""",
    Signal.SPAM: """seguidores | primera pagina de google | posicionamiento web | prestamos | prestamo rapido | credito inmediato
        | gana dinero | ganar dinero | dinero desde casa | trabajo desde casa | ingresos pasivos | inversion segura
        | criptomonedas | cripto | rentabilidad garantizada | has ganado | ganaste | felicidades has sido | premio | reclama tu
        | haz clic | haga clic | da clic | enlace para verificar | tu pagina sera | su pagina sera | normas comunitarias | verifica tu cuenta
        | apuestas | amarres | tarot | brujo | chicas | somos una agencia de marketing | te ofrecemos aumentar | libertad financiera
        | unete a mi equipo | multinivel""",
    Signal.STEER: """ignora las instrucciones | ignora tus instrucciones | ignora todas | ignora lo anterior | ignora todo lo anterior
        | ignora las reglas | ignore las instrucciones | olvida las instrucciones | olvida tus instrucciones | nota para el sistema
        | mensaje del sistema | eres ahora | ahora eres | marcame como | marca este | marca como ganado | etiqueta ganado
        | la etiqueta | puntuacion 100 | puntaje 100 | ponme como | pon estado | pon el estado | clasificame como | inteligencia artificial
        | estado ganado | asistente debes""",
}
